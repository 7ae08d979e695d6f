package io.kaspr.fn.render;

import static io.kaspr.fn.render.SampleApps.claim;
import static io.kaspr.fn.render.SampleApps.full;
import static io.kaspr.fn.render.SampleApps.minimal;
import static io.kaspr.fn.render.SampleApps.with;
import static io.kaspr.fn.render.SampleApps.withReplicas;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Probes;
import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.Storage;
import io.kaspr.fn.spec.Workload;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StatefulSetsTest {

  @Test
  void leaveTheNumberOfPodsToTheAutoscaler() {
    assertThat(spec(withReplicas(full(), 3)).getReplicas()).isNull();
    assertThat(spec(withReplicas(full(), 0)).getReplicas()).isZero();
  }

  @Test
  void startAllPodsAtOnceAndRollThem() {
    StatefulSetSpec spec = spec(full());

    assertThat(spec.getPodManagementPolicy()).isEqualTo("Parallel");
    assertThat(spec.getUpdateStrategy().getType()).isEqualTo("RollingUpdate");
    assertThat(spec.getServiceName()).isEqualTo("shop-app");
  }

  @Test
  void findTheirPods() {
    StatefulSetSpec spec = spec(full());

    assertThat(spec.getSelector().getMatchLabels())
        .containsOnlyKeys("kaspr.io/cluster", "kaspr.io/name", "kaspr.io/kind");
    assertThat(spec.getTemplate().getMetadata().getLabels())
        .containsAllEntriesOf(spec.getSelector().getMatchLabels());
  }

  @Test
  void keepTheAppsOwnLabelsFromThePods() {
    assertThat(spec(full()).getTemplate().getMetadata().getLabels()).doesNotContainKey("team");
  }

  @Test
  void claimAVolumeForEachPod() {
    assertThat(YamlWriter.write(spec(full()).getVolumeClaimTemplates()))
        .isEqualTo(
            """
            - apiVersion: v1
              kind: PersistentVolumeClaim
              metadata:
                name: shop-app-pv
              spec:
                accessModes:
                - ReadWriteOnce
                resources:
                  requests:
                    storage: "2e9"
                storageClassName: fast
            """);
  }

  @Test
  void claimOfTheDefaultClassWhereNoneIsNamed() {
    Storage storage = new Storage.PersistentClaim(new Quantity("1Gi"), Optional.empty(), false);
    var claim = spec(stored(storage)).getVolumeClaimTemplates().get(0);

    assertThat(claim.getSpec().getStorageClassName()).isNull();
  }

  @Test
  void deleteTheClaimsWithTheAppOnlyWhereItSaysSo() {
    assertThat(YamlWriter.write(spec(full()).getPersistentVolumeClaimRetentionPolicy()))
        .isEqualTo("whenDeleted: Delete\nwhenScaled: Retain\n");
    assertThat(
            YamlWriter.write(spec(stored(claim(false))).getPersistentVolumeClaimRetentionPolicy()))
        .isEqualTo("whenDeleted: Retain\nwhenScaled: Retain\n");
  }

  @Test
  void keepEphemeralTablesInThePod() {
    StatefulSetSpec spec = spec(minimal());

    assertThat(spec.getVolumeClaimTemplates()).isEmpty();
    assertThat(spec.getPersistentVolumeClaimRetentionPolicy()).isNull();
    assertThat(YamlWriter.write(pod(minimal()).getVolumes()))
        .startsWith("- name: shop-app-pv\n  emptyDir: {}\n");
  }

  @Test
  void giveThePodThePackagesAndAKeyThatMayBeMissing() {
    assertThat(YamlWriter.write(pod(full()).getVolumes()))
        .isEqualTo(
            """
            - name: shop-app-data
              emptyDir: {}
            - name: shop-app-packages
              emptyDir: {}
            - name: gcs-sa-key
              secret:
                items:
                - key: key.json
                  path: sa.json
                optional: true
                secretName: gcs
            """);
  }

  @Test
  void installPackagesOnlyWhereThereAreAny() {
    assertThat(pod(full()).getInitContainers()).hasSize(1);
    assertThat(pod(minimal()).getInitContainers()).isEmpty();
  }

  @Test
  void runAsTheAppsServiceAccount() {
    assertThat(pod(full()).getServiceAccountName())
        .isEqualTo(ServiceAccounts.pods(full()).getMetadata().getName());
  }

  private static KasprApp stored(Storage storage) {
    return with(
        minimal(), new Workload("i", Optional.empty(), 1, Resources.NONE, Probes.NONE, storage));
  }

  private static PodSpec pod(KasprApp app) {
    return spec(app).getTemplate().getSpec();
  }

  private static StatefulSetSpec spec(KasprApp app) {
    return StatefulSets.app(app).getSpec();
  }
}
