package io.kaspr.fn.spec.requirement;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.Shown;
import java.util.List;
import java.util.Optional;

/** The hashes of requirements, in the form and where pip takes them. */
public final class Hashes {
  private static final String OPTION = " --hash";
  private static final String EXAMPLE = "a==1.0 --hash=sha256:...";

  private Hashes() {}

  /** Where the hashes of a requirement begin: at its end if it has none. */
  static int start(String text) {
    int start = text.indexOf(OPTION);
    return start < 0 ? text.length() : start;
  }

  /**
   * Refuses the end of a requirement if it is anything but hashes.
   *
   * @throws IllegalArgumentException if so
   */
  static void requireForm(String options, String text) {
    for (String option : options.strip().split(" ", -1)) {
      if (!option.isEmpty() && !isHash(option)) {
        throw new IllegalArgumentException(
            "must have nothing but hashes at its end, each as --hash=sha256: and 64 digits of 0-9"
                + " and a-f (sha384: 96, sha512: 128), but is "
                + Shown.quoted(text));
      }
    }
  }

  private static boolean isHash(String option) {
    int digits = option.indexOf(':') + 1;
    int length =
        switch (option.substring(0, digits)) {
          case "--hash=sha256:" -> 64;
          case "--hash=sha384:" -> 96;
          case "--hash=sha512:" -> 128;
          default -> 0;
        };
    return length > 0
        && option.length() == digits + length
        && Chars.all(option.substring(digits), Hashes::isDigit);
  }

  private static boolean isDigit(int c) {
    return Chars.isDigit(c) || (c >= 'a' && c <= 'f');
  }

  /** Whether a URL says the hash of its file itself. */
  static boolean isInUrl(String url) {
    String fragment = url.substring(url.indexOf('#') + 1);
    return fragment.length() < url.length()
        && (fragment.contains("sha256=")
            || fragment.contains("sha384=")
            || fragment.contains("sha512="));
  }

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

  /**
   * Refuses hashes that pip would not check.
   *
   * @throws IllegalArgumentException if so
   */
  static void requireChecked(RequirementSyntax.Parts parts, String text) {
    if (parts.url().filter(Hashes::isOfRepository).isPresent()) {
      throw new IllegalArgumentException(
          "must have no hash, as it is a repository: name a commit instead, but is "
              + Shown.quoted(text));
    }
    if (parts.url().isEmpty() && !parts.isPinned()) {
      throw new IllegalArgumentException(
          "must have one version by == for its hash, as in a==1.0, but is " + Shown.quoted(text));
    }
  }

  private static boolean isOfRepository(String url) {
    return url.startsWith("git+") || url.startsWith("hg+");
  }
}
