package io.kaspr.fn.yaml;

import java.util.Optional;

/** Writes a text of several lines line by line, as it is. */
final class LiteralBlock {
  private LiteralBlock() {}

  /** With so many spaces before each line; empty where the text cannot be written so. */
  static Optional<String> of(String text, int indent) {
    if (text.indexOf('\r') >= 0 || !Printable.isAll(text.replace('\n', ' '))) {
      return Optional.empty();
    }
    StringBuilder yaml = new StringBuilder(text.length() * 3 / 2).append(header(text));
    String lineBreak = Indent.lineBreak(indent);
    boolean whole = text.lines().allMatch(line -> append(yaml, line, lineBreak));
    return whole ? Optional.of(yaml.toString()) : Optional.empty();
  }

  /** A number says the indent where the first line does not; a sign, that not one line ends it. */
  private static String header(String text) {
    String indent = text.charAt(0) == ' ' || text.charAt(0) == '\n' ? "|" + Indent.STEP : "|";
    if (!text.endsWith("\n")) {
      return indent + "-";
    }
    return text.length() == 1 || text.endsWith("\n\n") ? indent + "+" : indent;
  }

  /** False for a line with a space at its end, which no eye sees. */
  private static boolean append(StringBuilder yaml, String line, String lineBreak) {
    yaml.append(line.isEmpty() ? "\n" : lineBreak).append(line);
    return !line.endsWith(" ");
  }
}
