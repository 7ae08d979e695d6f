package io.kaspr.fn.yaml;

/** Moves texts to the right. */
public final class Indented {
  private Indented() {}

  /** Appends a text with a margin before each of its lines but the first and empty ones. */
  public static void append(StringBuilder into, String text, String margin) {
    into.ensureCapacity(into.length() + text.length() * 5 / 4);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      appendLine(into, text.substring(start, end + 1), start == 0 ? "" : margin);
      start = end + 1;
    }
    appendLine(into, text.substring(start), start == 0 ? "" : margin);
  }

  private static void appendLine(StringBuilder into, String line, String margin) {
    if (!line.isEmpty() && line.charAt(0) != '\n') {
      into.append(margin);
    }
    into.append(line);
  }
}
