package io.kaspr.fn.spec.shape;

import java.util.Set;

/** The environment variables that we set for the install script. */
public final class InstallVariables {
  private static final Set<String> OURS =
      Set.of(
          "PACKAGES_HASH",
          "GCS_BUCKET",
          "GCS_OBJECT_KEY",
          "MAX_ARCHIVE_BYTES",
          "GCS_AUTH",
          "GCS_ACCESS",
          "WARM_UP",
          "PACKAGES",
          "CONSTRAINTS",
          "REQUIRE_HASHES",
          "INSTALL_RETRIES",
          "INSTALL_TIMEOUT",
          "ON_FAILURE",
          "INDEX_URL",
          "EXTRA_INDEX_URLS",
          "TRUSTED_HOSTS",
          "PYPI_USERNAME",
          "PYPI_PASSWORD");

  private InstallVariables() {}

  /**
   * Returns a name that a user may set.
   *
   * @throws IllegalArgumentException if we set the variable ourselves
   */
  public static String requireFree(String name) {
    if (OURS.contains(name)) {
      throw new IllegalArgumentException(
          "must not be " + name + ", which is set for the install script from the spec");
    }
    return name;
  }
}
