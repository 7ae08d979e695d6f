package io.kaspr.fn.yaml;

/** Tells which characters YAML 1.1 and 1.2 both allow in a line without an escape. */
final class Printable {
  private static final char DELETE = 0x7F;
  private static final char BYTE_ORDER_MARK = 0xFEFF;
  private static final char LINE_SEPARATOR = 0x2028;
  private static final char PARAGRAPH_SEPARATOR = 0x2029;

  private Printable() {}

  /** Whether a text has only such characters. Most are ASCII, which is told from a char alone. */
  static boolean isAll(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.charAt(i);
      boolean isAscii = c >= ' ' && c < DELETE;
      if (!isAscii && !is(text.codePointAt(i))) {
        return false;
      }
      i += isAscii ? 1 : Character.charCount(text.codePointAt(i));
    }
    return true;
  }

  static boolean is(int c) {
    boolean inRange = c >= ' ' && c != DELETE && (c < 0x80 || c >= 0xA0);
    boolean isBreak = c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR || c == BYTE_ORDER_MARK;
    boolean isCharacter = !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    return inRange && !isBreak && isCharacter && c != 0xFFFE && c != 0xFFFF;
  }
}
