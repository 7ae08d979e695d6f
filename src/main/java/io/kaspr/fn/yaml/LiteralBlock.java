package io.kaspr.fn.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    if (text.indexOf('\n') < 0 || !canBe(text)) {
      return Optional.empty();
    }
    LiteralBlock block = new LiteralBlock(text, indent, written(text, indent));
    if (text.length() > LONG) {
      lastLong = block;
    }
    return Optional.of(block.yaml);
  }

  /** Whether all is printable and no line ends in a space, which no eye sees. */
  private static boolean canBe(String text) {
    byte before = '\n';
    for (byte b : text.getBytes(UTF_8)) {
      if (b < 0) {
        return canBeBeyondAscii(text);
      }
      boolean isBreak = b == '\n';
      if (isBreak ? before == ' ' : b < ' ' || b == Texts.DELETE) {
        return false;
      }
      before = b;
    }
    return before != ' ';
  }

  private static boolean canBeBeyondAscii(String text) {
    return !text.contains(" \n")
        && !text.endsWith(" ")
        && text.lines().allMatch(Texts::isPrintable)
        && text.indexOf('\r') < 0;
  }

  /** A number says the indent where the first line does not; a sign, that not one line ends it. */
  private static String written(String text, int indent) {
    StringBuilder yaml = new StringBuilder(text.length() * 5 / 4).append('|');
    if (text.charAt(0) == ' ' || text.charAt(0) == '\n') {
      yaml.append(YamlWriter.STEP);
    }
    boolean open = !text.endsWith("\n");
    if (open) {
      yaml.append('-');
    } else if (text.length() == 1 || text.endsWith("\n\n")) {
      yaml.append('+');
    }
    appendLines(yaml, open ? text : text.substring(0, text.length() - 1), Texts.lineBreak(indent));
    return yaml.toString();
  }

  private static void appendLines(StringBuilder yaml, String text, String lineBreak) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      appendLine(yaml, text.substring(start, end), lineBreak);
      start = end + 1;
    }
    appendLine(yaml, text.substring(start), lineBreak);
  }

  private static void appendLine(StringBuilder yaml, String line, String lineBreak) {
    yaml.append(line.isEmpty() ? "\n" : lineBreak).append(line);
  }
}
