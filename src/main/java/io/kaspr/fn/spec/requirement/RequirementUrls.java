package io.kaspr.fn.spec.requirement;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.Shown;
import io.kaspr.fn.spec.text.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The URLs that a package can come from. */
final class RequirementUrls {
  private static final Set<String> SCHEMES =
      Set.of(
          "https",
          "http",
          "file",
          "git+https",
          "git+http",
          "git+ssh",
          "git+git",
          "git+file",
          "hg+https",
          "hg+http",
          "hg+ssh",
          "hg+file");
  private static final Set<String> SCHEMES_WITH_VARIABLES = Set.of("https", "http", "git+https");

  private RequirementUrls() {}

  /**
   * Accepts the URL of a package.
   *
   * @throws IllegalArgumentException if pip could not use it, or if it has a literal password or
   *     token
   */
  static void require(String text) {
    requireScheme(text);
    requireVariablesInUserInfo(text);
    if (!Chars.all(withoutVariables(text), Url::isCharacter)) {
      throw new IllegalArgumentException(
          "must have only the characters of a URL, others as %20 and the like, but is "
              + Shown.quoted(text));
    }
    Url url = Url.parse(withoutVariables(text));
    if (url.host().isEmpty() && !url.scheme().endsWith("file")) {
      throw new IllegalArgumentException("must have a host, but is " + Shown.quoted(text));
    }
    userInfo(text).ifPresent(userInfo -> requireNoSecret(url.scheme(), userInfo));
  }

  /** The names of the variables that stand for user and password, in this order. */
  static List<String> variables(String url) {
    List<String> names = new ArrayList<>();
    for (String part : userInfo(url).orElse("").split(":", 2)) {
      if (isVariable(part)) {
        names.add(part.substring(2, part.length() - 1));
      }
    }
    return names;
  }

  /** The name of the package, if the URL has {@code #egg=name}. */
  static Optional<String> nameIn(String url) {
    int start = url.indexOf("#egg=");
    if (start < 0) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(url.substring(start + "#egg=".length()));
    String name = cursor.takeWhile(c -> Chars.isAlphanumeric(c) || "-_.".indexOf(c) >= 0);
    return Optional.of(name).filter(n -> Chars.ends(n, Chars::isAlphanumeric));
  }

  private static void requireScheme(String text) {
    int end = text.indexOf("://");
    if (end < 0 || !SCHEMES.contains(text.substring(0, end))) {
      throw new IllegalArgumentException(
          "must have a URL with https, http, file, git+https, git+ssh or hg+https before its ://,"
              + " but is "
              + Shown.quoted(text));
    }
  }

  private static void requireVariablesInUserInfo(String text) {
    String scheme = text.substring(0, text.indexOf("://") + 3);
    boolean allowed = SCHEMES_WITH_VARIABLES.contains(scheme.substring(0, scheme.length() - 3));
    String userInfo = allowed ? userInfo(text).orElse("") : "";
    String rest = text.substring(scheme.length() + userInfo.length());
    int start = rest.indexOf("${");
    if (start >= 0) {
      int end = rest.indexOf('}', start);
      String variable = rest.substring(start, end < 0 ? rest.length() : end + 1);
      throw new IllegalArgumentException(
          "must have ${NAME} only as the whole user or password of an http, https or git+https URL,"
              + " but has "
              + Shown.quoted(variable)
              + " elsewhere");
    }
  }

  /** A user without a password is usually a token, unless it is the user {@code git}. */
  private static void requireNoSecret(String scheme, String userInfo) {
    int colon = userInfo.indexOf(':');
    String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    String password = colon < 0 ? "" : userInfo.substring(colon + 1);
    boolean plainUser = !user.contains("${") && (colon >= 0 || scheme.endsWith("ssh"));
    boolean safeUser = isVariable(user) || plainUser || user.equals("git");
    if (!safeUser || !(password.isEmpty() || isVariable(password))) {
      throw new IllegalArgumentException(
          "must have no literal password or token: write ${NAME}, and define NAME from a Secret in"
              + " spec.template.pythonPackagesInitContainer.env");
    }
  }

  private static Optional<String> userInfo(String url) {
    int start = url.indexOf("://") + 3;
    Cursor authority = new Cursor(url.substring(start));
    String text = authority.takeWhile(c -> "/?#".indexOf(c) < 0);
    int at = text.lastIndexOf('@');
    return at < 0 ? Optional.empty() : Optional.of(text.substring(0, at));
  }

  /** Whether this is {@code ${NAME}}, in the form that pip expands. */
  private static boolean isVariable(String text) {
    return text.startsWith("${")
        && text.endsWith("}")
        && Chars.all(
            text.substring(2, text.length() - 1),
            c -> Chars.isUpper(c) || Chars.isDigit(c) || c == '_');
  }

  private static String withoutVariables(String url) {
    String userInfo = userInfo(url).orElse("");
    String bare = url;
    for (String part : userInfo.split(":", 2)) {
      bare = isVariable(part) ? bare.replace(part, "x") : bare;
    }
    return bare;
  }
}
