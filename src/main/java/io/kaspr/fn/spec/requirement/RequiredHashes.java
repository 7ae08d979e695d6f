package io.kaspr.fn.spec.requirement;

import java.util.List;
import java.util.Optional;

/** Requires hashes of all packages, where pip would. */
public final class RequiredHashes {
  private static final String EXAMPLE = "a==1.0 --hash=sha256:...";

  private RequiredHashes() {}

  /** Why each of some packages must have a hash; empty if none must. */
  public static Optional<String> reason(List<Requirement> packages, boolean requireHashes) {
    if (requireHashes) {
      return Optional.of("as requireHashes is true");
    }
    return packages.stream().anyMatch(Requirement::hasHashes)
        ? Optional.of("as pip asks it of every package where one has it")
        : Optional.empty();
  }

  /**
   * Returns a requirement.
   *
   * @throws IllegalArgumentException if pip cannot check its hash
   */
  public static Requirement require(Requirement requirement, String reason) {
    lack(requirement)
        .ifPresent(
            lack -> {
              throw new IllegalArgumentException(lack + ", " + reason);
            });
    return requirement;
  }

  private static Optional<String> lack(Requirement requirement) {
    RequirementSyntax.Parts parts = requirement.parts();
    Optional<String> url = parts.url();
    if (url.isEmpty() && !parts.isPinned()) {
      return Optional.of("must have one version by ==, and a hash behind it: " + EXAMPLE);
    } else if (url.filter(Hashes::isOfRepository).isPresent()) {
      return Optional.of("must be the URL of an archive, as a repository has no hash");
    } else if (requirement.hasHashes() || url.filter(Hashes::isInUrl).isPresent()) {
      return Optional.empty();
    }
    return Optional.of("must have a hash behind it: " + EXAMPLE);
  }
}
