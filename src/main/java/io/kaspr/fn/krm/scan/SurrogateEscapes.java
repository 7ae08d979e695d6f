package io.kaspr.fn.krm.scan;

import java.util.HexFormat;

/**
 * Replaces pairs of escapes by which JSON writes a character beyond U+FFFF: kpt refuses them in
 * YAML.
 */
final class SurrogateEscapes {
  private static final int LENGTH = "\\ud83d".length();

  private SurrogateEscapes() {}

  static String unescape(String text) {
    if (!text.contains("\\ud") && !text.contains("\\uD")) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      if (isPair(text, i)) {
        result.append(unit(text, i)).append(unit(text, i + LENGTH));
        i += 2 * LENGTH;
      } else {
        // An escaped backslash does not start another escape: both characters are copied.
        int length = text.startsWith("\\\\", i) ? 2 : 1;
        result.append(text, i, i + length);
        i += length;
      }
    }
    return result.toString();
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(unit(text, i))
        && Character.isLowSurrogate(unit(text, i + LENGTH));
  }

  /** The UTF-16 code unit of the escape at this offset; NUL if there is none. */
  private static char unit(String text, int i) {
    boolean complete = text.startsWith("\\u", i) && i + LENGTH <= text.length();
    String digits = complete ? text.substring(i + 2, i + LENGTH) : "";
    boolean hex = complete && digits.chars().allMatch(HexFormat::isHexDigit);
    return hex ? (char) HexFormat.fromHexDigits(digits) : 0;
  }
}
