package io.kaspr.fn.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes texts in the plainest way in which every reader gets them back: without quotes, else in
 * single ones, else in double ones with escapes; and lines, where they can be, as a literal block.
 */
final class Texts {
  /** What starts something else than a text, wherever it stands first. */
  private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

  /** What starts something else with a space or nothing behind it. */
  private static final String INDICATORS_BEFORE_SPACE = "-?:";

  private static final char DELETE = 0x7F;
  private static final char BYTE_ORDER_MARK = 0xFEFF;
  private static final char LINE_SEPARATOR = 0x2028;
  private static final char PARAGRAPH_SEPARATOR = 0x2029;

  private Texts() {}

  /** Appends a text; the lines of a block get so many spaces before them. */
  static void append(StringBuilder out, String text, int indent) {
    if (isSimple(text)) {
      out.append(text);
    } else if (text.indexOf('\n') >= 0 && canBeBlock(text)) {
      appendBlock(out, text, indent);
    } else {
      appendLine(out, text);
    }
  }

  /** Appends a text on one line. */
  static void appendKey(StringBuilder out, String text) {
    if (isSimple(text)) {
      out.append(text);
    } else {
      appendLine(out, text);
    }
  }

  /** Most texts: letters, digits and a few signs in a word that is no number and no boolean. */
  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || ((c < '-' || c > '9') && c != '_'))) {
        return false;
      }
    }
    return !Quotes.isWord(text);
  }

  private static void appendLine(StringBuilder out, String text) {
    if (Quotes.areNeeded(text) || !isPrintable(text)) {
      Escapes.append(out, text);
    } else if (canBePlain(text)) {
      out.append(text);
    } else {
      out.append('\'').append(text.replace("'", "''")).append('\'');
    }
  }

  private static boolean isPrintable(String text) {
    return text.codePoints().allMatch(Texts::isPrintable);
  }

  /** What readers of every version take as it is, and in a line. */
  static boolean isPrintable(int c) {
    boolean inRange = c >= ' ' && c != DELETE && (c < 0x80 || c >= 0xA0);
    boolean isBreak = c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR || c == BYTE_ORDER_MARK;
    boolean isCharacter = !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    return inRange && !isBreak && isCharacter && c != 0xFFFE && c != 0xFFFF;
  }

  /** Of a printable line that means nothing else. */
  private static boolean canBePlain(String text) {
    char first = text.charAt(0);
    boolean startsAsOther =
        INDICATORS.indexOf(first) >= 0
            || (INDICATORS_BEFORE_SPACE.indexOf(first) >= 0 && isSpaceOrEnd(text, 1))
            || text.startsWith("---")
            || text.startsWith("...");
    return !startsAsOther
        && first != ' '
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #");
  }

  private static boolean isSpaceOrEnd(String text, int i) {
    return i == text.length() || text.charAt(i) == ' ';
  }

  /** Whether all is printable and no line ends in a space, which no eye sees. */
  private static boolean canBeBlock(String text) {
    byte before = '\n';
    for (byte b : text.getBytes(UTF_8)) {
      if (b < 0) {
        return text.indexOf(" \n") < 0
            && !text.endsWith(" ")
            && isPrintable(text.replace("\n", ""));
      }
      boolean isBreak = b == '\n';
      if (isBreak ? before == ' ' : b < ' ' || b == DELETE) {
        return false;
      }
      before = b;
    }
    return before != ' ';
  }

  /** A number says the indent where the first line does not; a sign, that not one line ends it. */
  private static void appendBlock(StringBuilder out, String text, int indent) {
    boolean open = !text.endsWith("\n");
    out.append('|');
    if (text.charAt(0) == ' ' || text.charAt(0) == '\n') {
      out.append('2');
    }
    if (open) {
      out.append('-');
    } else if (text.length() == 1 || text.endsWith("\n\n")) {
      out.append('+');
    }
    appendLines(out, open ? text : text.substring(0, text.length() - 1), indent);
  }

  private static void appendLines(StringBuilder out, String text, int indent) {
    out.ensureCapacity(out.length() + text.length() * 5 / 4);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      appendLine(out, text.substring(start, end), indent);
      start = end + 1;
    }
    appendLine(out, text.substring(start), indent);
  }

  private static void appendLine(StringBuilder out, String line, int indent) {
    if (line.isEmpty()) {
      out.append('\n');
    } else {
      appendLineBreak(out, indent);
      out.append(line);
    }
  }

  /** A line break and so many spaces. */
  static void appendLineBreak(StringBuilder out, int indent) {
    out.append('\n');
    for (int i = 0; i < indent; i++) {
      out.append(' ');
    }
  }
}
