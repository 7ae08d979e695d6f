package io.kaspr.fn.spec;

import static java.util.Objects.requireNonNull;

import io.kaspr.fn.spec.text.KasprVersion;
import io.kaspr.fn.spec.text.Names;
import java.util.Optional;

/**
 * What runs: the image, how many of it, with how much, how it is asked, where its tables are.
 *
 * @param version of Kaspr in the image; empty for an image of the user's own
 */
public record Workload(
    String image,
    Optional<KasprVersion> version,
    int replicas,
    Resources resources,
    Probes probes,
    Storage storage) {
  public Workload {
    Names.image(image);
    requireNonNull(version, "version");
    requireNonNull(resources, "resources");
    requireNonNull(probes, "probes");
    requireNonNull(storage, "storage");
    if (replicas < 0) {
      throw new IllegalArgumentException("replicas must be 0 or more, but is " + replicas);
    }
  }
}
