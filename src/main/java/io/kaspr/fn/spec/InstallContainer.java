package io.kaspr.fn.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/** What a KasprApp says of the container that installs its packages. */
public record InstallContainer(Resources resources, ContainerTemplate template) {
  private static final Set<String> OURS =
      Set.of(
          "PACKAGES_HASH",
          "GCS_BUCKET",
          "GCS_OBJECT_KEY",
          "MAX_ARCHIVE_BYTES",
          "PACKAGES",
          "INSTALL_RETRIES",
          "INSTALL_TIMEOUT",
          "ON_FAILURE",
          "INDEX_URL",
          "EXTRA_INDEX_URLS",
          "TRUSTED_HOSTS",
          "PYPI_USERNAME",
          "PYPI_PASSWORD");

  public InstallContainer {
    requireNonNull(resources, "resources");
    template.env().forEach(variable -> requireFree(variable.name()));
  }

  /** The user's variables. */
  public List<EnvVar> env() {
    return template.env();
  }

  /** A name that the variables which the install script reads leave free. */
  public static String requireFree(String name) {
    if (OURS.contains(name)) {
      throw new IllegalArgumentException(
          "must not be " + name + ", which is set for the install script from the spec");
    }
    return name;
  }

  /** The names of the user's variables. */
  public Set<String> names() {
    return Set.copyOf(env().stream().map(EnvVar::name).toList());
  }
}
