package io.kaspr.fn.spec.requirement;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.Shown;

/** The hashes of requirements, in the form and where pip takes them. */
final class Hashes {
  private static final String OPTION = " --hash";

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

  static boolean isOfRepository(String url) {
    return url.startsWith("git+") || url.startsWith("hg+");
  }
}
