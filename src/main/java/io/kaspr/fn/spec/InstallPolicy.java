package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.requireBetween;

/**
 * How often pip is tried again, how long one try may take, and what happens when all have failed.
 *
 * <pre>{@code
 * spec:
 *   pythonPackages:
 *     installPolicy:
 *       retries: 5
 *       timeout: 300
 *       onFailure: allow
 * }</pre>
 *
 * @param retries how often it is tried again after the first attempt
 * @param timeoutSeconds for one attempt
 */
public record InstallPolicy(int retries, int timeoutSeconds, OnFailure onFailure) {
  public static final int MAX_RETRIES = 100;

  /** The shortest and the longest time for one attempt, in seconds. */
  public static final int MIN_TIMEOUT = 60;

  public static final int MAX_TIMEOUT = 24 * 60 * 60;
  public static final InstallPolicy DEFAULT = new InstallPolicy(3, 600, OnFailure.BLOCK);

  public InstallPolicy {
    requireBetween("retries", retries, 0, MAX_RETRIES);
    requireBetween("timeout", timeoutSeconds, MIN_TIMEOUT, MAX_TIMEOUT);
  }

  /** What becomes of a pod whose packages could not be installed. */
  public enum OnFailure {
    /** It does not start. */
    BLOCK,
    /** It starts without them. */
    ALLOW
  }
}
