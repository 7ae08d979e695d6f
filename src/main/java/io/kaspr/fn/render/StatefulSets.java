package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategyBuilder;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Storage.PersistentClaim;

/** Renders the StatefulSet of an app. */
final class StatefulSets {
  private StatefulSets() {}

  static StatefulSet app(KasprApp app) {
    return new StatefulSetBuilder()
        .withMetadata(Metadata.of(app, Metadata.appName(app)))
        .withSpec(spec(app))
        .build();
  }

  private static StatefulSetSpec spec(KasprApp app) {
    StatefulSetSpecBuilder spec =
        new StatefulSetSpecBuilder()
            .withServiceName(Metadata.appName(app))
            .withPodManagementPolicy("Parallel")
            .withSelector(selector(app))
            .withUpdateStrategy(rollingUpdate())
            .withTemplate(Pods.template(app));
    addReplicas(spec, app);
    addClaims(spec, app);
    return spec.build();
  }

  private static LabelSelector selector(KasprApp app) {
    return new LabelSelectorBuilder().withMatchLabels(Metadata.selector(app)).build();
  }

  private static StatefulSetUpdateStrategy rollingUpdate() {
    return new StatefulSetUpdateStrategyBuilder().withType("RollingUpdate").build();
  }

  /** Any other number is the autoscaler's: to apply the manifests again must not undo its work. */
  private static void addReplicas(StatefulSetSpecBuilder spec, KasprApp app) {
    if (app.workload().replicas() == 0) {
      spec.withReplicas(0);
    }
  }

  private static void addClaims(StatefulSetSpecBuilder spec, KasprApp app) {
    if (app.workload().storage() instanceof PersistentClaim claim) {
      spec.withVolumeClaimTemplates(Claims.tables(app, claim));
      spec.withPersistentVolumeClaimRetentionPolicy(Claims.retention(claim));
    }
  }
}
