package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.requireBetween;

import io.kaspr.fn.spec.text.Names;

/**
 * What the function's settings say of the cluster that an app runs in.
 *
 * <pre>{@code
 * apiVersion: fn.kaspr.io/v1alpha1
 * kind: RenderKasprApps
 * spec:
 *   clusterDomain: corp.example
 *   scaling:
 *     pods: 2
 *     periodSeconds: 90
 *   imageRegistry: registry.example.com/mirror
 * }</pre>
 *
 * @param clusterDomain what the DNS names of the pods end in
 * @param scaleUpPods how many pods the autoscaler adds at most in one period
 */
public record Platform(
    String clusterDomain, int scaleUpPods, int scaleUpPeriodSeconds, Images images) {
  /** The longest period that an autoscaler knows. */
  public static final int MAX_PERIOD_SECONDS = 1800;

  public static final Platform DEFAULT = new Platform("cluster.local", 4, 60);

  public Platform {
    Names.domain(clusterDomain);
    requireBetween("scaling.pods", scaleUpPods, 1, Integer.MAX_VALUE);
    requireBetween("scaling.periodSeconds", scaleUpPeriodSeconds, 1, MAX_PERIOD_SECONDS);
  }

  /** With the images that Kaspr publishes. */
  public Platform(String clusterDomain, int scaleUpPods, int scaleUpPeriodSeconds) {
    this(clusterDomain, scaleUpPods, scaleUpPeriodSeconds, Images.PUBLISHED);
  }
}
