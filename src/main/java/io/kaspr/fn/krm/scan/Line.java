package io.kaspr.fn.krm.scan;

import static io.kaspr.fn.yaml.Ascii.isLetterOrDigit;

/** The line of an {@link AsciiView} that a scanner stands at; it moves forward only. */
final class Line {
  /** No place in the text. */
  static final int NONE = -1;

  /** What means nothing to YAML inside of a scalar. */
  private static final boolean[] MEANS_NOTHING = meansNothing();

  private final byte[] ascii;
  private int next;
  private int number;
  private int start;
  private int end;
  private int indent;
  private int colon;
  private boolean plain;
  private boolean plainKey;
  private boolean broken;

  Line(byte[] ascii) {
    this.ascii = ascii;
  }

  private static boolean[] meansNothing() {
    boolean[] bytes = new boolean[128];
    for (int b = ' '; b < bytes.length; b++) {
      bytes[b] = isLetterOrDigit((byte) b) || " -_./=+".indexOf(b) >= 0;
    }
    return bytes;
  }

  /** Moves to the next line; false behind the last. */
  boolean advance() {
    if (next >= ascii.length) {
      return false;
    }
    readAt(next);
    return true;
  }

  /** Moves to the line that starts at this place; it is counted as the next one. */
  void readAt(int from) {
    byte[] all = ascii; // a field is slower
    boolean[] meansNothing = MEANS_NOTHING;
    int i = from;
    while (i < all.length && all[i] == ' ') {
      i++;
    }
    start = from;
    indent = i - from;
    colon = NONE;
    plain = true;
    plainKey = false;
    broken = false;
    for (; i < all.length && all[i] != '\n'; i++) {
      if (all[i] < 0 || !meansNothing[all[i]]) {
        sign(i);
      }
    }
    next = Math.min(i + 1, all.length);
    end = i > start && all[i - 1] == '\r' ? i - 1 : i;
    number++;
  }

  /** Takes a byte that may mean something. */
  private void sign(int i) {
    byte b = ascii[i];
    byte behind = i + 1 < ascii.length ? ascii[i + 1] : (byte) '\n';
    boolean separates = b == ':' && (behind == ' ' || behind == '\n' || behind == '\r');
    if (separates && colon == NONE) {
      colon = i;
      plainKey = plain;
    } else {
      plain &= b == '\r' || (b == ':' && !separates && behind != '\t');
      broken |= b == AsciiView.LINE_BREAK || (b == '\r' && behind != '\n');
    }
  }

  /**
   * Where the line's key starts, behind dashes, if nothing in it may mean more to YAML; {@link
   * #NONE} for other lines.
   */
  int plainKey() {
    if (!plainKey) {
      return NONE;
    }
    int key = start + indent;
    while (ascii[key] == '-' && ascii[key + 1] == ' ') {
      key = skipSpaces(key + 1);
    }
    return isLetterOrDigit(ascii[key]) ? key : NONE;
  }

  /** Where the first colon is that separates a key from a value, or {@link #NONE}. */
  int colon() {
    return colon;
  }

  /** Where what is behind that colon starts; the line's end if there is nothing. */
  int value() {
    return skipSpaces(colon + 1);
  }

  /** Whether this is a scalar up to the line's end, with nothing that may mean more to YAML. */
  boolean isPlainFrom(int value) {
    return plain && value < end && isLetterOrDigit(ascii[value]);
  }

  /** Whether it has a line break in it that not all of YAML 1.1, 1.2 and this class know. */
  boolean isBroken() {
    return broken;
  }

  /** From 1. */
  int number() {
    return number;
  }

  int start() {
    return start;
  }

  /** Behind the last character, before the line break. */
  int end() {
    return end;
  }

  /** The number of spaces that it starts with. */
  int indent() {
    return indent;
  }

  byte firstByte() {
    return ascii[start + indent];
  }

  /** Whether nothing but white space stands in it, tabs included. */
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

  /** Whether it marks a document's start or end. */
  boolean isDocumentMarker() {
    return indent == 0 && (isThrice('-') || isThrice('.'));
  }

  private boolean isThrice(char c) {
    int rest = end - start;
    return rest >= 3 && ascii[start] == c && ascii[start + 1] == c && ascii[start + 2] == c;
  }

  /** Whether white space or the end of the line stands there. */
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

  /** Where the run of characters other than white space ends. */
  int tokenEnd(int from) {
    int i = from;
    while (!isBreakOrSpace(i)) {
      i++;
    }
    return i;
  }

  /** Whether nothing but a comment follows. */
  boolean isEnd(int i) {
    return i >= end || (ascii[i] == '#' && (i == start || isSpace(i - 1)));
  }
}
