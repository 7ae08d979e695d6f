package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategyBuilder;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Storage.PersistentClaim;
import java.util.List;

/**
 * Renders the StatefulSet of an app. What holds the containers is set, here and in {@link Pods},
 * and not built: each builder copies all that is below it.
 */
final class StatefulSets {
  private StatefulSets() {}

  static StatefulSet app(KasprApp app) {
    StatefulSet statefulSet = new StatefulSet();
    statefulSet.setMetadata(Metadata.of(app, Metadata.appName(app)));
    statefulSet.setSpec(spec(app));
    return statefulSet;
  }

  private static StatefulSetSpec spec(KasprApp app) {
    StatefulSetSpec spec = new StatefulSetSpec();
    spec.setServiceName(Metadata.appName(app));
    spec.setPodManagementPolicy("Parallel");
    spec.setSelector(selector(app));
    spec.setUpdateStrategy(rollingUpdate());
    spec.setTemplate(Pods.template(app));
    addReplicas(spec, app);
    addClaims(spec, app);
    return spec;
  }

  private static LabelSelector selector(KasprApp app) {
    return new LabelSelectorBuilder().withMatchLabels(Metadata.selector(app)).build();
  }

  private static StatefulSetUpdateStrategy rollingUpdate() {
    return new StatefulSetUpdateStrategyBuilder().withType("RollingUpdate").build();
  }

  /** Any other number is the autoscaler's: to apply the manifests again must not undo its work. */
  private static void addReplicas(StatefulSetSpec spec, KasprApp app) {
    if (app.workload().replicas() == 0) {
      spec.setReplicas(0);
    }
  }

  private static void addClaims(StatefulSetSpec spec, KasprApp app) {
    if (app.workload().storage() instanceof PersistentClaim claim) {
      spec.setVolumeClaimTemplates(List.of(Claims.tables(app, claim)));
      spec.setPersistentVolumeClaimRetentionPolicy(Claims.retention(claim));
    }
  }
}
