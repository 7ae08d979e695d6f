package io.kaspr.fn.yaml;

/** Tells which characters YAML 1.1 and 1.2 both allow in a line without an escape. */
final class Printable {
  private static final char DELETE = 0x7F;
  private static final char BYTE_ORDER_MARK = 0xFEFF;
  private static final char LINE_SEPARATOR = 0x2028;
  private static final char PARAGRAPH_SEPARATOR = 0x2029;

  private Printable() {}

  /** Whether a text has only such characters. */
  static boolean isAll(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (!is(c)) {
        return false;
      }
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
