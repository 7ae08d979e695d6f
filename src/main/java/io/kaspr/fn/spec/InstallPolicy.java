package io.kaspr.fn.spec;

/**
 * How often pip is tried again, how long one try may take, and what happens when all have failed.
 */
public record InstallPolicy(int retries, int timeoutSeconds, OnFailure onFailure) {
  public static final InstallPolicy DEFAULT = new InstallPolicy(3, 600, OnFailure.BLOCK);

  /** What becomes of a pod whose packages could not be installed. */
  public enum OnFailure {
    /** It does not start. */
    BLOCK,
    /** It starts without them. */
    ALLOW
  }
}
