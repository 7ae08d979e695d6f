package io.kaspr.fn.spec.requirement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a text that is no requirement may have been meant to be: a line of a file of pip, poetry or
 * conda, a command, or what an office program makes of one. Only a mistake gets here, so unlike the
 * rest it may use regular expressions.
 */
public final class Mends {
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:-\\s+|\\$\\s+|(?:python3?\\s+-m\\s+|uv\\s+)?pip3?\\s+install\\s+"
              + "|(?:poetry|uv|pdm)\\s+add\\s+|conda\\s+install\\s+|(?:-e|--editable)[\\s=]\\s*"
              + "|[\\w./-]+::)");
  private static final Pattern AFTER = Pattern.compile("[\\s,;\\\\]+$");
  private static final Pattern QUOTES = Pattern.compile("^(['\"`])([^'\"`]*)\\1$");
  private static final Pattern COMMENT = Pattern.compile("\\s+#.*$");
  private static final Pattern CLOSE_COMMENT = Pattern.compile("#.*$");

  private static final List<UnaryOperator<String>> STEPS =
      List.of(
          Mends::inAscii,
          Mends::withoutComment,
          Mends::bare,
          text -> isUrl(text) ? UrlMends.mend(text) : VersionMends.mend(text));

  private Mends() {}

  /** The text after each step of mending; the first that is a requirement is the one to propose. */
  public static List<String> of(String text) {
    List<String> mended = new ArrayList<>();
    String latest = text;
    for (UnaryOperator<String> step : STEPS) {
      latest = step.apply(latest);
      mended.add(latest);
    }
    return mended;
  }

  /** With the plain forms of quotes, dashes, spaces and signs, and without what nobody sees. */
  private static String inAscii(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(c -> plain.append(inAscii(c)));
    return plain.toString().strip();
  }

  private static String inAscii(int c) {
    return switch (c) {
      case '‘', '’', '‚', '‛', '′' -> "'";
      case '“', '”', '„', '‟', '″' -> "\"";
      case '‐', '‑', '‒', '–', '—', '−' -> "-";
      case '≥' -> ">=";
      case '≤' -> "<=";
      case '≠' -> "!=";
      case '\t', '\r', '\n' -> " ";
      default ->
          switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL -> "";
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR -> " ";
            default -> Character.toString(c);
          };
    };
  }

  /** Pip needs a space before a comment; who forgot it meant one all the same, but in a URL. */
  private static String withoutComment(String text) {
    return (isUrl(text) ? COMMENT : CLOSE_COMMENT).matcher(text).replaceFirst("");
  }

  /** Without what stood around it where it comes from. */
  private static String bare(String text) {
    String before = text;
    String after = strippedOnce(text);
    while (!after.equals(before)) {
      before = after;
      after = strippedOnce(after);
    }
    return after;
  }

  private static String strippedOnce(String text) {
    String rest = BEFORE.matcher(AFTER.matcher(text).replaceFirst("").strip()).replaceFirst("");
    return QUOTES.matcher(rest).replaceFirst("$2");
  }

  private static boolean isUrl(String text) {
    return text.contains("://") || UrlMends.isAddress(text);
  }
}
