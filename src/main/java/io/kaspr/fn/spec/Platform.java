package io.kaspr.fn.spec;

import static java.util.Objects.requireNonNull;

import io.kaspr.fn.spec.text.Names;

/** What the function's settings say of the cluster that an app runs in. */
public record Platform(
    String clusterDomain, int scaleUpPods, int scaleUpPeriodSeconds, Images images) {
  /** The longest period that an autoscaler knows. */
  public static final int MAX_PERIOD_SECONDS = 1800;

  public static final Platform DEFAULT = new Platform("cluster.local", 4, 60);

  public Platform {
    Names.domain(clusterDomain);
    requireBetween("scaling.pods", scaleUpPods, Integer.MAX_VALUE);
    requireBetween("scaling.periodSeconds", scaleUpPeriodSeconds, MAX_PERIOD_SECONDS);
    requireNonNull(images, "images");
  }

  /** With the images that Kaspr publishes. */
  public Platform(String clusterDomain, int scaleUpPods, int scaleUpPeriodSeconds) {
    this(clusterDomain, scaleUpPods, scaleUpPeriodSeconds, Images.PUBLISHED);
  }

  private static void requireBetween(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(name + " must be from 1 to " + max + ", but is " + value);
    }
  }
}
