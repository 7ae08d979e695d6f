package io.kaspr.fn.spec;

/** What the function's settings say of the cluster that an app runs in. */
public record Platform(String clusterDomain, int scaleUpPods, int scaleUpPeriodSeconds) {
  public static final Platform DEFAULT = new Platform("cluster.local", 4, 60);
}
