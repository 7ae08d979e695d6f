package io.kaspr.fn.yaml;

import java.util.Optional;

/** Writes a string of several lines as a literal block scalar (YAML 1.2, section 8.1.2). */
final class LiteralBlock {
  private LiteralBlock() {}

  /** The scalar with so many spaces before each line; empty if the text cannot be written so. */
  static Optional<String> of(String text, int indent) {
    if (text.indexOf('\r') >= 0 || !Printable.isAll(text.replace('\n', ' '))) {
      return Optional.empty();
    }
    StringBuilder yaml = new StringBuilder(text.length() * 3 / 2).append(header(text));
    String lineBreak = Indent.lineBreak(indent);
    boolean whole = text.lines().allMatch(line -> append(yaml, line, lineBreak));
    return whole ? Optional.of(yaml.toString()) : Optional.empty();
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

  /** Appends a line; false if there is a space at its end, which nobody would see in a block. */
  private static boolean append(StringBuilder yaml, String line, String lineBreak) {
    yaml.append(line.isEmpty() ? "\n" : lineBreak).append(line);
    return !line.endsWith(" ");
  }
}
