package io.kaspr.fn.yaml;

import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Handles the escapes {@code \L} and {@code \P} of YAML, which SnakeYAML Engine 3.2 does not know.
 * The engine gets a mark that no text has and the separator itself: two characters as before, so
 * that no position changes.
 */
final class SeparatorEscapes {
  /** A noncharacter of Unicode, which is for a program's internal use. */
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
      // Both characters: an escaped backslash does not start another escape.
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

  /** A scalar's value with the separators; without double quotes, the escapes are put back. */
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
