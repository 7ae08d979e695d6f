package io.kaspr.fn.spec.text;

import java.util.function.IntPredicate;

/** Kinds of characters; letters and digits are those of ASCII. */
public final class Chars {
  private Chars() {}

  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  public static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  public static boolean isAlphanumeric(int c) {
    return isDigit(c) || isLower(c) || isUpper(c);
  }

  public static boolean isLowerAlphanumeric(int c) {
    return isDigit(c) || isLower(c);
  }

  /** Whether it is a control character, or a line break that only Unicode has. */
  public static boolean isControl(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  /** Whether nobody sees it, or it changes how what is around it looks; the plain space is none. */
  static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      case Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> isBlank(c);
    };
  }

  /**
   * Letters and marks without a shape: fillers of Hangul, Khmer and Braille, variation selectors.
   */
  private static boolean isBlank(int c) {
    return c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c == 0x2800
        || c == 0x034F
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** Whether it is half of a character, which UTF-8 cannot hold. */
  public static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Whether it is a printing character of ASCII other than the space. */
  public static boolean isVisibleAscii(int c) {
    return c > ' ' && c < 0x7f;
  }

  /** Whether all characters are of one kind, and there is at least one. */
  public static boolean all(String text, IntPredicate kind) {
    return !text.isEmpty() && !any(text, c -> !kind.test(c));
  }

  /** Whether one character at least is of this kind. */
  public static boolean any(String text, IntPredicate kind) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (kind.test(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first and the last character are of one kind. */
  public static boolean ends(String text, IntPredicate kind) {
    return !text.isEmpty()
        && kind.test(text.charAt(0))
        && kind.test(text.charAt(text.length() - 1));
  }
}
