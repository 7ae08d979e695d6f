package io.kaspr.fn.spec.requirement;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.InvalidValueException;
import io.kaspr.fn.spec.text.Shown;
import java.util.Optional;

/** Reads a requirement by PEP 508, and URLs alone, which pip takes as well. */
final class RequirementSyntax {
  private RequirementSyntax() {}

  /** The parts of a requirement; the name is without extras. */
  record Parts(
      Optional<String> name,
      boolean hasExtras,
      String versions,
      Optional<String> url,
      Optional<String> marker) {

    /** Whether only one version will do. */
    boolean isPinned() {
      return versions.startsWith("==") && !versions.contains(",") && !versions.endsWith("*");
    }
  }

  /**
   * Returns the parts of a requirement.
   *
   * @throws IllegalArgumentException if it is not valid; the message says what is expected where
   */
  static Parts parse(String text) {
    Cursor cursor = new Cursor(text);
    if (isUrl(text)) {
      String url = url(cursor);
      return new Parts(RequirementUrls.nameIn(url), false, "", Optional.of(url), marker(cursor));
    }
    String name = name(cursor);
    boolean hasExtras = extras(cursor);
    cursor.spaces();
    if (cursor.accept("@")) {
      cursor.spaces();
      String url = url(cursor);
      requireNoSemicolon(text, url);
      return new Parts(Optional.of(name), hasExtras, "", Optional.of(url), marker(cursor));
    }
    String versions = versions(cursor);
    return new Parts(Optional.of(name), hasExtras, versions, Optional.empty(), marker(cursor));
  }

  private static boolean isUrl(String text) {
    int scheme = text.indexOf("://");
    return scheme > 0
        && Chars.all(text.substring(0, scheme), c -> Chars.isAlphanumeric(c) || c == '+');
  }

  private static String name(Cursor cursor) {
    int place = cursor.place();
    String name = cursor.takeWhile(c -> Chars.isAlphanumeric(c) || "-_.".indexOf(c) >= 0);
    if (!Chars.ends(name, Chars::isAlphanumeric)) {
      throw cursor.expected("the name of a package", place);
    }
    return name;
  }

  private static boolean extras(Cursor cursor) {
    cursor.spaces();
    if (!cursor.accept("[")) {
      return false;
    }
    cursor.spaces();
    if (cursor.accept("]")) {
      return false;
    }
    do {
      cursor.spaces();
      name(cursor);
      cursor.spaces();
    } while (cursor.accept(","));
    if (!cursor.accept("]")) {
      throw cursor.expected("a comma or ] after an extra");
    }
    return true;
  }

  private static String url(Cursor cursor) {
    String url = cursor.takeWhile(c -> c != ' ');
    if (url.endsWith(";")) {
      throw cursor.expected("a space before the ; that ends a URL,");
    }
    RequirementUrls.require(url);
    return url;
  }

  /** pip cuts a requirement with a name at its first semicolon, wherever that is. */
  private static void requireNoSemicolon(String text, String url) {
    if (url.contains(";")) {
      throw new InvalidValueException(
          "must have %3B for each ; in a URL, as pip takes it for the end, but is "
              + Shown.quoted(text),
          text.replace(url, url.replace(";", "%3B")));
    }
  }

  private static String versions(Cursor cursor) {
    boolean inBrackets = cursor.accept("(");
    cursor.spaces();
    int place = cursor.place();
    if (inBrackets || VersionSyntax.isOperator(cursor.peek())) {
      VersionSyntax.clauses(cursor);
    }
    String versions = cursor.since(place).strip();
    if (inBrackets && !cursor.accept(")")) {
      throw cursor.expected("a )");
    }
    return versions;
  }

  private static Optional<String> marker(Cursor cursor) {
    cursor.spaces();
    if (cursor.atEnd()) {
      return Optional.empty();
    }
    if (!cursor.accept(";")) {
      throw cursor.expected(
          "a version such as >=1.0, or a ; and a marker, or the end, as each entry is one package,");
    }
    String marker = cursor.rest().strip();
    MarkerSyntax.require(cursor);
    return Optional.of(marker);
  }
}
