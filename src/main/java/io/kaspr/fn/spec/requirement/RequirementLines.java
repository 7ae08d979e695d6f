package io.kaspr.fn.spec.requirement;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.Shown;

/** Refuses requirements that mean something else to pip as a line of its requirements file. */
final class RequirementLines {
  private RequirementLines() {}

  /**
   * Returns the parts of a requirement.
   *
   * @throws IllegalArgumentException if it is not valid, or pip would read it differently
   */
  static RequirementSyntax.Parts require(String text) {
    requireOneLine(text);
    int hashes = Hashes.start(text);
    RequirementSyntax.Parts parts = requirePackage(text.substring(0, hashes));
    if (hashes < text.length()) {
      Hashes.requireForm(text.substring(hashes), text);
      Hashes.requireChecked(parts, text);
    }
    return parts;
  }

  private static RequirementSyntax.Parts requirePackage(String text) {
    requirePackageAlone(text);
    if (!text.contains("://")) {
      requireVariablesOnlyIn(text, "");
    }
    RequirementSyntax.Parts parts = RequirementSyntax.parse(text);
    requireVariablesOnlyIn(text, parts.url().orElse(""));
    return parts;
  }

  private static void requireOneLine(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must not be empty");
    }
    if (!text.strip().equals(text)) {
      throw refused(text, "must have no spaces around it");
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' && !Chars.isVisibleAscii(text.charAt(i))) {
        throw new IllegalArgumentException(
            "must be one line of ASCII without tabs or control characters, but has "
                + String.format("U+%04X at character %d of ", text.codePointAt(i), i + 1)
                + Shown.quoted(text));
      }
    }
  }

  private static void requirePackageAlone(String text) {
    if (text.startsWith("-") || text.contains(" -")) {
      throw new IllegalArgumentException(
          "must be a package and no option of pip, but is "
              + Shown.quoted(text)
              + PipOptions.instead(text));
    }
    if (text.startsWith("#") || text.contains(" #")) {
      throw refused(text, "must have no comment");
    }
    if (text.contains("\\")) {
      throw refused(text, "must have no backslash");
    }
  }

  /** pip expands variables wherever they stand in a line, even between quotes. */
  private static void requireVariablesOnlyIn(String text, String url) {
    int start = text.indexOf(url);
    String rest = text.substring(0, start) + text.substring(start + url.length());
    if (rest.contains("${")) {
      throw refused(text, "must have ${...} only as user or password of a URL");
    }
  }

  private static IllegalArgumentException refused(String text, String rule) {
    return new IllegalArgumentException(rule + ", but is " + Shown.quoted(text));
  }
}
