package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingPolicy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRulesBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehaviorBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpecBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTargetBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ResourceMetricSource;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Platform;

/**
 * Renders the HorizontalPodAutoscaler of an app.
 *
 * <p>It is there for its pace alone: its metric is always exceeded, so that it goes to the maximum,
 * but in steps, because a Kafka consumer group rebalances with every pod that joins.
 */
final class Autoscalers {
  /** Any pod uses more memory than this. */
  private static final Quantity ALWAYS_EXCEEDED = new Quantity("1", "Mi");

  private static final int ALL = 100;
  private static final int AT_ONCE = 1;

  private Autoscalers() {}

  static HorizontalPodAutoscaler steps(KasprApp app) {
    return new HorizontalPodAutoscalerBuilder()
        .withMetadata(Metadata.of(app, Metadata.autoscalerName(app)))
        .withSpec(spec(app))
        .build();
  }

  private static HorizontalPodAutoscalerSpec spec(KasprApp app) {
    return new HorizontalPodAutoscalerSpecBuilder()
        .withScaleTargetRef(statefulSet(app))
        .withMinReplicas(1)
        .withMaxReplicas(app.workload().replicas())
        .withMetrics(memory())
        .withBehavior(behavior(app.platform()))
        .build();
  }

  private static CrossVersionObjectReference statefulSet(KasprApp app) {
    return new CrossVersionObjectReference("apps/v1", "StatefulSet", Metadata.appName(app));
  }

  private static MetricSpec memory() {
    return new MetricSpecBuilder()
        .withType("Resource")
        .withResource(new ResourceMetricSource("memory", target()))
        .build();
  }

  private static MetricTarget target() {
    return new MetricTargetBuilder()
        .withType("AverageValue")
        .withAverageValue(ALWAYS_EXCEEDED)
        .build();
  }

  private static HorizontalPodAutoscalerBehavior behavior(Platform platform) {
    return new HorizontalPodAutoscalerBehaviorBuilder()
        .withScaleUp(scaleUp(platform.scaleUpPods(), platform.scaleUpPeriodSeconds()))
        .withScaleDown(fastest(policy("Percent", ALL, AT_ONCE)))
        .build();
  }

  private static HPAScalingRules scaleUp(int pods, int periodSeconds) {
    return fastest(policy("Percent", ALL, periodSeconds), policy("Pods", pods, periodSeconds));
  }

  private static HPAScalingRules fastest(HPAScalingPolicy... policies) {
    return new HPAScalingRulesBuilder()
        .withPolicies(policies)
        .withSelectPolicy("Max")
        .withStabilizationWindowSeconds(0)
        .build();
  }

  private static HPAScalingPolicy policy(String type, int value, int periodSeconds) {
    return new HPAScalingPolicy(periodSeconds, type, value);
  }
}
