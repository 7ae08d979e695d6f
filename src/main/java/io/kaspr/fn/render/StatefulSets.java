package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Storage.PersistentClaim;
import java.util.List;

/** Renders the StatefulSet of an app. */
final class StatefulSets {
  private StatefulSets() {}

  static StatefulSet app(KasprApp app) {
    StatefulSet statefulSet = new StatefulSet();
    statefulSet.setMetadata(Metadata.afterWarmUp(app, Metadata.appName(app)));
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
    LabelSelector selector = new LabelSelector();
    selector.setMatchLabels(Metadata.selector(app));
    return selector;
  }

  private static StatefulSetUpdateStrategy rollingUpdate() {
    StatefulSetUpdateStrategy strategy = new StatefulSetUpdateStrategy();
    strategy.setType("RollingUpdate");
    return strategy;
  }

  /** Sets no number but 0: the autoscaler does, and applying manifests must not undo that. */
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
