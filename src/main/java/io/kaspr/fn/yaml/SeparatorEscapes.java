package io.kaspr.fn.yaml;

import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The escapes {@code \L} and {@code \P} of YAML, which SnakeYAML Engine 3.2 does not know: it is
 * given the separators themselves, with a mark before each that no text has, so that no place in
 * the text changes.
 */
final class SeparatorEscapes {
  /** One of Unicode's characters that are for a program's own use. */
  private static final String MARK = "\uFDD0";

  private static final String LINE = MARK + "\u2028";
  private static final String PARAGRAPH = MARK + "\u2029";

  private SeparatorEscapes() {}

  /** The text for the engine. */
  static String hide(String text) {
    if (!text.contains("\\L") && !text.contains("\\P")) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int copied = 0;
    int i = text.indexOf('\\');
    while (i >= 0 && i + 1 < text.length()) {
      // Both characters, as an escaped backslash is no start of an escape.
      result.append(text, copied, i).append(hidden(text.substring(i, i + 2)));
      copied = i + 2;
      i = text.indexOf('\\', copied);
    }
    return result.append(text, copied, text.length()).toString();
  }

  private static String hidden(String escape) {
    return switch (escape) {
      case "\\L" -> LINE;
      case "\\P" -> PARAGRAPH;
      default -> escape;
    };
  }

  /** What a scalar says: only double quotes have escapes. */
  static String text(ScalarEvent scalar) {
    String value = scalar.getValue();
    if (!value.contains(MARK)) {
      return value;
    }
    return scalar.isDQuoted()
        ? value.replace(LINE, "\u2028").replace(PARAGRAPH, "\u2029")
        : value.replace(LINE, "\\L").replace(PARAGRAPH, "\\P");
  }
}
