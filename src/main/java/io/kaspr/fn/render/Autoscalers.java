package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingPolicy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ResourceMetricSource;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Platform;
import java.util.List;

/**
 * Renders the HorizontalPodAutoscaler of an app.
 *
 * <p>It does not react to load: its metric is always exceeded, so it always scales up to the
 * maximum. But it does so in steps, and a Kafka consumer group rebalances once for each step and
 * not once for each pod.
 */
final class Autoscalers {
  /** Any pod uses more memory than this. */
  private static final Quantity ALWAYS_EXCEEDED = new Quantity("1", "Mi");

  /** In percent. */
  private static final int ALL = 100;

  /** In seconds; the shortest period that there is. */
  private static final int AT_ONCE = 1;

  private Autoscalers() {}

  static HorizontalPodAutoscaler steps(KasprApp app) {
    HorizontalPodAutoscaler autoscaler = new HorizontalPodAutoscaler();
    autoscaler.setMetadata(Metadata.afterWarmUp(app, Metadata.autoscalerName(app)));
    autoscaler.setSpec(spec(app));
    return autoscaler;
  }

  private static HorizontalPodAutoscalerSpec spec(KasprApp app) {
    HorizontalPodAutoscalerSpec spec = new HorizontalPodAutoscalerSpec();
    spec.setScaleTargetRef(statefulSet(app));
    spec.setMinReplicas(1);
    spec.setMaxReplicas(app.workload().replicas());
    spec.setMetrics(List.of(memory()));
    spec.setBehavior(behavior(app.platform()));
    return spec;
  }

  private static CrossVersionObjectReference statefulSet(KasprApp app) {
    return new CrossVersionObjectReference("apps/v1", "StatefulSet", Metadata.appName(app));
  }

  private static MetricSpec memory() {
    MetricSpec metric = new MetricSpec();
    metric.setType("Resource");
    metric.setResource(new ResourceMetricSource("memory", target()));
    return metric;
  }

  private static MetricTarget target() {
    MetricTarget target = new MetricTarget();
    target.setType("AverageValue");
    target.setAverageValue(ALWAYS_EXCEEDED);
    return target;
  }

  private static HorizontalPodAutoscalerBehavior behavior(Platform platform) {
    HorizontalPodAutoscalerBehavior behavior = new HorizontalPodAutoscalerBehavior();
    behavior.setScaleUp(scaleUp(platform.scaleUpPods(), platform.scaleUpPeriodSeconds()));
    behavior.setScaleDown(fastest(policy("Percent", ALL, AT_ONCE)));
    return behavior;
  }

  private static HPAScalingRules scaleUp(int pods, int periodSeconds) {
    return fastest(policy("Percent", ALL, periodSeconds), policy("Pods", pods, periodSeconds));
  }

  private static HPAScalingRules fastest(HPAScalingPolicy... policies) {
    HPAScalingRules rules = new HPAScalingRules();
    rules.setPolicies(List.of(policies));
    rules.setSelectPolicy("Max");
    rules.setStabilizationWindowSeconds(0);
    return rules;
  }

  private static HPAScalingPolicy policy(String type, int value, int periodSeconds) {
    return new HPAScalingPolicy(periodSeconds, type, value);
  }
}
