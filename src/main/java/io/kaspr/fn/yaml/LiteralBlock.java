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
    if (text.indexOf('\n') < 0) {
      return Optional.empty();
    }
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
    StringBuilder yaml = new StringBuilder(text.length() * 5 / 4);
    appendHeader(yaml, text);
    boolean whole = appendLines(yaml, text, Texts.lineBreak(indent));
    return whole ? Optional.of(yaml.toString()) : Optional.empty();
  }

  /** A number says the indent where the first line does not; a sign, that not one line ends it. */
  private static void appendHeader(StringBuilder yaml, String text) {
    yaml.append('|');
    if (text.charAt(0) == ' ' || text.charAt(0) == '\n') {
      yaml.append(YamlWriter.STEP);
    }
    if (!text.endsWith("\n")) {
      yaml.append('-');
    } else if (text.length() == 1 || text.endsWith("\n\n")) {
      yaml.append('+');
    }
  }

  /**
   * Appends lines up to one that cannot be written as it is; whether there was none. A script has
   * 60,000 characters, and each is looked at once: that is most of what a short call writes. Half
   * of a character has no UTF-8, and is a question mark among the bytes.
   */
  private static boolean appendLines(StringBuilder yaml, String text, String lineBreak) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > text.length()) {
      return appendLinesBeyondAscii(yaml, text, lineBreak);
    }
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b >= ' ' && b != '?' && b != Texts.DELETE) {
        continue;
      }
      boolean isEnd = b == '\n' && appendLine(yaml, text.substring(start, i), lineBreak);
      if (!isEnd && (b != '?' || text.charAt(i) != b)) {
        return false;
      }
      start = isEnd ? i + 1 : start;
    }
    return start == text.length() || appendLine(yaml, text.substring(start), lineBreak);
  }

  private static boolean appendLinesBeyondAscii(StringBuilder yaml, String text, String lineBreak) {
    return text.indexOf('\r') < 0
        && text.lines().allMatch(l -> Texts.isPrintable(l) && appendLine(yaml, l, lineBreak));
  }

  /** False for a space at the end, which no eye sees. */
  private static boolean appendLine(StringBuilder yaml, String line, String lineBreak) {
    yaml.append(line.isEmpty() ? "\n" : lineBreak).append(line);
    return !line.endsWith(" ");
  }
}
