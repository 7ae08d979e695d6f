package io.kaspr.fn.render;

import static io.kaspr.fn.render.SampleApps.full;
import static io.kaspr.fn.render.SampleApps.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.kaspr.fn.spec.AppMetadata;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.Cache.Gcs.Access;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.WarmUp;
import io.kaspr.fn.spec.Workload;
import io.kaspr.fn.spec.text.AppName;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WarmUpsTest {
  /** What {@code kubectl apply} keeps of an object, as an annotation of it, may be so long. */
  private static final int LONGEST_ANNOTATIONS = 256 * 1024;

  @Test
  void areOnlyThereIfTheAppSaysSo() {
    assertThat(WarmUps.objects(full())).isEmpty();
    assertThat(WarmUps.objects(warmed(full())))
        .extracting(HasMetadata::getKind)
        .containsExactly("ServiceAccount", "Job");
  }

  @Test
  void giveTheKeyToAllButTheContainerThatInstalls() {
    PodSpec pod = job(warmed(full())).getSpec().getTemplate().getSpec();

    assertThat(pod.getInitContainers())
        .extracting(Container::getName)
        .containsExactly("look-up-packages", "install-packages");
    assertThat(mounts(pod.getInitContainers().get(0))).contains("gcs-sa-key");
    assertThat(mounts(pod.getInitContainers().get(1))).containsExactly("shop-app-packages");
    assertThat(mounts(pod.getContainers().get(0))).contains("gcs-sa-key");
    assertThat(pod.getVolumes().get(1).getSecret().getSecretName()).isEqualTo("writer");
  }

  @Test
  void haveANameOfTheirOwnForAllThatTheyDo() {
    KasprApp app = warmed(full());
    Workload old = app.workload();
    Workload other =
        new Workload(
            "kaspr:2", old.version(), old.replicas(), old.resources(), old.probes(), old.storage());

    assertThat(name(app)).matches("shop-warm-up-[0-9a-f]{16}").isEqualTo(name(app));
    assertThat(name(with(app, other))).isNotEqualTo(name(app));
  }

  @Test
  void haveANameThatFitsALabel() {
    AppMetadata old = full().metadata();
    String longest = "a".repeat(37) + "-" + "b".repeat(10);
    AppMetadata named = new AppMetadata(new AppName(longest), old.namespace(), Map.of());
    AppMetadata alike =
        new AppMetadata(new AppName(longest.replaceAll("b$", "c")), old.namespace(), Map.of());

    assertThat(name(with(warmed(full()), named))).hasSize(63).startsWith("a".repeat(37) + "-");
    assertThat(name(with(warmed(full()), alike))).isNotEqualTo(name(with(warmed(full()), named)));
  }

  @Test
  void areNoPodsOfTheApp() {
    assertThat(job(warmed(full())).getSpec().getTemplate().getMetadata().getLabels())
        .doesNotContainKeys("kaspr.io/cluster", "kaspr.io/name", "app.kubernetes.io/instance");
  }

  @Test
  void comeBeforeThePodsInArgoCd() {
    assertThat(AppRenderer.render(warmed(full())))
        .filteredOn(
            object ->
                object.getMetadata().getAnnotations().keySet().stream()
                    .anyMatch(name -> name.startsWith("argocd.")))
        .extracting(HasMetadata::getKind)
        .containsExactly("Job", "HorizontalPodAutoscaler", "StatefulSet");
    assertThat(StatefulSets.app(full()).getMetadata().getAnnotations())
        .containsOnlyKeys("kaspr.io/rendered-from");
  }

  @Test
  void canBeAppliedFromTheClient() throws JsonProcessingException {
    assertThat(new ObjectMapper().writeValueAsBytes(job(warmed(full()))))
        .hasSizeLessThan(LONGEST_ANNOTATIONS * 3 / 4);
  }

  private static KasprApp warmed(KasprApp app) {
    PythonPackages packages = app.pythonPackages().orElseThrow();
    Cache.Gcs old = packages.cache().bucket().orElseThrow();
    WarmUp job = new WarmUp(Optional.of(new SecretKey("writer", "sa.json")));
    return with(
        app,
        packages.in(
            new Cache.Gcs(
                old.bucketName(),
                old.prefix(),
                old.maxArchiveBytes(),
                old.serviceAccountKey(),
                Access.READ_ONLY,
                Optional.of(job))));
  }

  private static Job job(KasprApp app) {
    return (Job) WarmUps.objects(app).get(1);
  }

  private static String name(KasprApp app) {
    return job(app).getMetadata().getName();
  }

  private static List<String> mounts(Container container) {
    return container.getVolumeMounts().stream().map(VolumeMount::getName).toList();
  }
}
