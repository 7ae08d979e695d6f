package io.kaspr.fn.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes strings of several lines as literal block scalars (YAML 1.2, section 8.1.2). A long one is
 * written once: most of an app is its script, which all apps of a list have.
 */
public final class LiteralBlocks {
  private static final int LONG = 1000;

  /** Long ones by their texts, by the indent. */
  private final Map<Integer, Map<String, Optional<String>>> written = new ConcurrentHashMap<>();

  /** The scalar with so many spaces before each line; empty if the text cannot be written so. */
  Optional<String> of(String text, int indent) {
    return text.length() < LONG
        ? block(text, indent)
        : written
            .computeIfAbsent(indent, i -> new ConcurrentHashMap<>())
            .computeIfAbsent(text, t -> block(t, indent));
  }

  /** Empty also for a space at the end of a line, which nobody would see. */
  private static Optional<String> block(String text, int indent) {
    StringBuilder yaml = new StringBuilder(text.length() * 3 / 2).append(header(text));
    String lineBreak = Indent.lineBreak(indent);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end);
      if (line.endsWith(" ") || !Printable.isAll(line)) {
        return Optional.empty();
      }
      yaml.append(line.isEmpty() ? "\n" : lineBreak).append(line);
      start += line.length() + 1;
    }
    return Optional.of(yaml.toString());
  }

  /**
   * With an indentation indicator if the first line does not show the indent, and a chomping one.
   */
  private static String header(String text) {
    String indent = text.charAt(0) == ' ' || text.charAt(0) == '\n' ? "|" + Indent.STEP : "|";
    if (!text.endsWith("\n")) {
      return indent + "-";
    }
    return text.length() == 1 || text.endsWith("\n\n") ? indent + "+" : indent;
  }
}
