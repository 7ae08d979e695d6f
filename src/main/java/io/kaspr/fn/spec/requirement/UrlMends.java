package io.kaspr.fn.spec.requirement;

import java.util.regex.Pattern;

/** Mends the URLs that forges show, and those that lack a part. */
final class UrlMends {
  /** {@code git@host:org/x.git}, as ssh writes it. */
  private static final Pattern ADDRESS =
      Pattern.compile("(^|@\\s*)(?:git\\+)?(git@[\\w.-]+)[:/](?=[^\\s/])");

  /** A colon where a path begins; with {@code user:password} before it, it is none of ours. */
  private static final Pattern COLON =
      Pattern.compile("(://(?:git@)?[\\w.-]+):(?=[^\\s@]*$|[^\\s@]+\\.git@|[^\\s@]* )(?!\\d+\\b)");

  private static final Pattern SSH = Pattern.compile("(^|@\\s*)ssh://");
  private static final Pattern MARKER =
      Pattern.compile("(\\S);\\s*(?=(?:python|sys|os|platform|implementation)_)");

  private UrlMends() {}

  /** Whether a package is at such an address, which has no {@code ://}. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).find();
  }

  static String mend(String text) {
    String withScheme = ADDRESS.matcher(text).replaceFirst("$1git+ssh://$2/");
    String withSlash = COLON.matcher(withScheme).replaceFirst("$1/");
    String byGit = SSH.matcher(withSlash).replaceFirst("$1git+ssh://");
    return MARKER.matcher(byGit).replaceFirst("$1 ; ");
  }
}
