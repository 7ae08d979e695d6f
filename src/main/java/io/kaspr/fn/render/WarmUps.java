package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.kaspr.fn.packages.Fingerprint;
import io.kaspr.fn.packages.WarmUpContainers;
import io.kaspr.fn.spec.AddedMetadata;
import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renders the Job that fills the bucket before an app's pods start, and the ServiceAccount that it
 * runs as: one that may write, while that of the pods need not.
 */
final class WarmUps {
  private static final Map<String, String> COMPONENT =
      Map.of("app.kubernetes.io/component", "warm-up");

  /**
   * Argo CD runs the Job anew with each sync, which is short if the bucket has the packages, and
   * goes on with the next wave when it is done. (A Job that is no hook would be missed when its
   * time is over.)
   */
  private static final AddedMetadata HOOK =
      new AddedMetadata(COMPONENT, Map.of("argocd.argoproj.io/hook", "Sync"));

  private static final int LONGEST_NAME = 63;

  /** In seconds. Until then a Job whose image something else has changed cannot be applied. */
  private static final int TIME_TO_LOOK_AT_IT = 600;

  /** The script tries again by itself; this is for nodes that go. */
  private static final int MORE_PODS = 2;

  /** Fields of the template's pod that are about how an app's pods live beside each other. */
  private static final Set<String> OF_MANY_PODS =
      Set.of("affinity", "terminationGracePeriodSeconds", "topologySpreadConstraints");

  private WarmUps() {}

  static List<HasMetadata> objects(KasprApp app) {
    return WarmUpContainers.of(app)
        .map(containers -> List.<HasMetadata>of(account(app), job(app, containers)))
        .orElse(List.of());
  }

  private static ServiceAccount account(KasprApp app) {
    ServiceAccount account = new ServiceAccount();
    account.setMetadata(
        Metadata.of(app, Metadata.warmUpName(app), new AddedMetadata(COMPONENT, Map.of())));
    return account;
  }

  private static Job job(KasprApp app, WarmUpContainers containers) {
    JobSpec spec = spec(app, containers);
    Job job = new Job();
    job.setMetadata(Metadata.of(app, name(app, spec), HOOK));
    job.setSpec(spec);
    return job;
  }

  /** It names what the Job does, packages and all: a Job cannot be changed, only replaced. */
  private static String name(KasprApp app, JobSpec spec) {
    String end = "-warm-up-" + Fingerprint.of(app.name() + "\n" + YamlWriter.write(spec));
    int length = Math.min(app.name().length(), LONGEST_NAME - end.length());
    return app.name().substring(0, length) + end;
  }

  private static JobSpec spec(KasprApp app, WarmUpContainers containers) {
    JobSpec spec = new JobSpec();
    spec.setBackoffLimit(MORE_PODS);
    spec.setActiveDeadlineSeconds(longest(containers.building().installPolicy()));
    spec.setTtlSecondsAfterFinished(TIME_TO_LOOK_AT_IT);
    spec.setTemplate(new PodTemplateSpec(podMetadata(app), pod(app, containers)));
    return spec;
  }

  /** In seconds: one look, all attempts to install, one upload. */
  private static long longest(InstallPolicy policy) {
    int attempts = policy.retries() + 1;
    return (attempts + 2L) * policy.timeoutSeconds();
  }

  /**
   * None of the labels by which Services, budgets and the like find the app's pods. A proxy of a
   * service mesh would never let the Job end.
   */
  private static ObjectMeta podMetadata(KasprApp app) {
    Map<String, String> labels = new LinkedHashMap<>(COMPONENT);
    labels.put("app.kubernetes.io/part-of", Metadata.partOf(app));
    labels.put("app.kubernetes.io/managed-by", Metadata.MANAGED_BY);
    labels.put("sidecar.istio.io/inject", "false");
    ObjectMeta metadata = new ObjectMeta();
    metadata.setLabels(labels);
    metadata.setAnnotations(Map.of("linkerd.io/inject", "disabled"));
    return metadata;
  }

  private static PodSpec pod(KasprApp app, WarmUpContainers containers) {
    PodSpec spec = new PodSpec();
    spec.setServiceAccountName(Metadata.warmUpName(app));
    spec.setAutomountServiceAccountToken(false);
    spec.setRestartPolicy("Never");
    spec.setInitContainers(containers.initContainers());
    spec.setContainers(List.of(containers.upload()));
    spec.setVolumes(containers.volumes(Pods.templateVolumes(app)));
    spec.setAdditionalProperties(settings(app.template().pod().settings()));
    return spec;
  }

  /** Where and as whom the app's pods run, but for what keeps them apart from each other. */
  private static Map<String, Object> settings(Map<String, Object> ofPods) {
    Map<String, Object> settings = new LinkedHashMap<>(ofPods);
    settings.keySet().removeAll(OF_MANY_PODS);
    if (ofPods.get("affinity") instanceof Map<?, ?> affinity
        && affinity.containsKey("nodeAffinity")) {
      settings.put("affinity", Map.of("nodeAffinity", affinity.get("nodeAffinity")));
    }
    return settings;
  }
}
