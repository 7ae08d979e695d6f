package io.kaspr.fn.cli.argocd;

import java.util.regex.Pattern;

/** What the text of a file says to Argo CD's plugin before it is read as YAML. */
final class RawText {
  /** The comment by which Argo CD leaves a file out. */
  private static final String SKIP = "+argocd:skip-file-rendering";

  private static final Pattern KIND =
      Pattern.compile(
          "^[^#\\n]*?\\bkind['\"]?\\s*:\\s*(?:[&!]\\S+\\s+)?['\"]?KasprApp(?:List)?\\b",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private RawText() {}

  static boolean isLeftOut(String text) {
    return text.contains(SKIP);
  }

  /** Whether a line of it looks like the kind of an app. */
  static boolean looksLikeApp(String text) {
    return KIND.matcher(text).find();
  }
}
