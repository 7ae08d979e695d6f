package io.kaspr.fn.yaml;

import java.util.Optional;

/** A text of several lines that is written line by line, as it is. */
record LiteralBlock(String text, int indent, String yaml) {
  private static final int LONG = 1000;

  /** The script of an app is longer than all else of it, and the same object for every app. */
  private static volatile LiteralBlock lastLong = new LiteralBlock("", 0, "");

  /** With so many spaces before each line; empty where the text cannot be written so. */
  @SuppressWarnings("ReferenceEquality") // to compare a script costs what is to be saved
  static Optional<String> of(String text, int indent) {
    LiteralBlock last = lastLong;
    if (last.text == text && last.indent == indent) {
      return Optional.of(last.yaml);
    }
    Optional<String> yaml = written(text, indent);
    if (yaml.isPresent() && text.length() > LONG) {
      lastLong = new LiteralBlock(text, indent, yaml.get());
    }
    return yaml;
  }

  private static Optional<String> written(String text, int indent) {
    String lineBreak = Texts.lineBreak(indent);
    Optional<String> lines = AsciiLines.of(text, lineBreak);
    return (lines.isPresent() ? lines : lines(text, lineBreak)).map(all -> header(text) + all);
  }

  /** A number says the indent where the first line does not; a sign, that not one line ends it. */
  private static String header(String text) {
    String indent = text.charAt(0) == ' ' || text.charAt(0) == '\n' ? "|" + YamlWriter.STEP : "|";
    if (!text.endsWith("\n")) {
      return indent + "-";
    }
    return text.length() == 1 || text.endsWith("\n\n") ? indent + "+" : indent;
  }

  /** As those in ASCII are written; empty where one cannot be written as it is. */
  private static Optional<String> lines(String text, String lineBreak) {
    StringBuilder yaml = new StringBuilder(text.length() * 3 / 2);
    boolean whole =
        text.indexOf('\r') < 0
            && text.lines().allMatch(l -> Texts.isPrintable(l) && append(yaml, l, lineBreak));
    return whole ? Optional.of(yaml.toString()) : Optional.empty();
  }

  /** False for a space at the end. */
  private static boolean append(StringBuilder yaml, String line, String lineBreak) {
    yaml.append(line.isEmpty() ? "\n" : lineBreak).append(line);
    return !line.endsWith(" ");
  }
}
