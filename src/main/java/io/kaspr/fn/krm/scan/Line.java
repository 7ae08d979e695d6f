package io.kaspr.fn.krm.scan;

import static io.kaspr.fn.yaml.Ascii.isLetterOrDigit;

/** The current line of a scanner, in {@link AsciiBytes}; it moves only forward. */
final class Line {
  /** No offset in the text. */
  static final int NONE = -1;

  /** The ASCII characters that never end a plain scalar. */
  private static final boolean[] NEVER_INDICATOR = neverIndicator();

  private final byte[] ascii;
  private int next;
  private int number;
  private int start;
  private int end;
  private int indent;
  private int colon;
  private boolean plain;
  private boolean plainKey;
  private boolean oddLineBreak;

  Line(byte[] ascii) {
    this.ascii = ascii;
  }

  private static boolean[] neverIndicator() {
    boolean[] bytes = new boolean[128];
    for (int b = ' '; b < bytes.length; b++) {
      bytes[b] = isLetterOrDigit((byte) b) || " -_./=+".indexOf(b) >= 0;
    }
    return bytes;
  }

  /** Moves to the next line; false if there is none. */
  boolean advance() {
    if (next >= ascii.length) {
      return false;
    }
    readAt(next);
    return true;
  }

  /** Moves to the line that starts at this offset; its number is one more than the last. */
  void readAt(int from) {
    byte[] all = ascii; // a field is slower
    boolean[] neverIndicator = NEVER_INDICATOR;
    int i = from;
    while (i < all.length && all[i] == ' ') {
      i++;
    }
    start = from;
    indent = i - from;
    colon = NONE;
    plain = true;
    plainKey = false;
    oddLineBreak = false;
    for (; i < all.length && all[i] != '\n'; i++) {
      if (all[i] < 0 || !neverIndicator[all[i]]) {
        indicator(i);
      }
    }
    next = Math.min(i + 1, all.length);
    end = i > start && all[i - 1] == '\r' ? i - 1 : i;
    number++;
  }

  /** Takes note of a byte that may be an indicator of YAML. */
  private void indicator(int i) {
    byte b = ascii[i];
    byte following = i + 1 < ascii.length ? ascii[i + 1] : (byte) '\n';
    boolean separates = b == ':' && (following == ' ' || following == '\n' || following == '\r');
    if (separates && colon == NONE) {
      colon = i;
      plainKey = plain;
    } else {
      plain &= b == '\r' || (b == ':' && !separates && following != '\t');
      oddLineBreak |= b == AsciiBytes.LINE_BREAK || (b == '\r' && following != '\n');
    }
  }

  /**
   * Where the line's key starts, after dashes, if there is no other indicator before its colon;
   * {@link #NONE} for other lines.
   */
  int plainKeyStart() {
    if (!plainKey) {
      return NONE;
    }
    int key = start + indent;
    while (ascii[key] == '-' && ascii[key + 1] == ' ') {
      key = skipSpaces(key + 1);
    }
    return isLetterOrDigit(ascii[key]) ? key : NONE;
  }

  /** The offset of the first colon that separates a key from a value, or {@link #NONE}. */
  int colon() {
    return colon;
  }

  /** Where the value after that colon starts; the line's end if there is none. */
  int valueStart() {
    return skipSpaces(colon + 1);
  }

  /** Whether a plain scalar goes from there to the end of the line, without indicators in it. */
  boolean isPlainFrom(int value) {
    return plain && value < end && isLetterOrDigit(ascii[value]);
  }

  /** Whether there is a line break in it that only some of YAML 1.1, 1.2 and this class know. */
  boolean hasOddLineBreak() {
    return oddLineBreak;
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  int start() {
    return start;
  }

  /** The offset after the last character, before the line break. */
  int end() {
    return end;
  }

  /** The number of spaces at its start. */
  int indent() {
    return indent;
  }

  byte firstByte() {
    return ascii[start + indent];
  }

  /** Whether there is only white space in it. */
  boolean isBlank() {
    for (int i = start + indent; i < end; i++) {
      if (!isSpace(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is an entry of a block sequence. */
  boolean isEntry() {
    int dash = start + indent;
    return dash < end && ascii[dash] == '-' && (dash + 1 == end || isSpace(dash + 1));
  }

  /** Whether it starts with {@code ---} or {@code ...}. */
  boolean isDocumentMarker() {
    return indent == 0 && (isThrice('-') || isThrice('.'));
  }

  private boolean isThrice(char c) {
    int rest = end - start;
    return rest >= 3 && ascii[start] == c && ascii[start + 1] == c && ascii[start + 2] == c;
  }

  /** Whether there is white space or the end of the line. */
  boolean isBreakOrSpace(int i) {
    return i >= end || isSpace(i);
  }

  private boolean isSpace(int i) {
    return ascii[i] == ' ' || ascii[i] == '\t';
  }

  int skipSpaces(int from) {
    int i = from;
    while (i < end && ascii[i] == ' ') {
      i++;
    }
    return i;
  }

  /** The offset of the next white space, or of the line's end. */
  int tokenEnd(int from) {
    int i = from;
    while (!isBreakOrSpace(i)) {
      i++;
    }
    return i;
  }

  /** Whether the line ends there, or a comment starts. */
  boolean isEnd(int i) {
    return i >= end || (ascii[i] == '#' && (i == start || isSpace(i - 1)));
  }
}
