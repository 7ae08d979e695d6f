package io.kaspr.fn.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A place in a text, which moves forward. It passes over what is printable in ASCII only; the end
 * of the text is that of its last line.
 */
final class Cursor {
  private final String text;
  private final byte[] bytes;
  private int at;
  private int line = 1;
  private int lineStart;

  Cursor(String text) {
    this.text = text;
    this.bytes = text.getBytes(UTF_8);
  }

  boolean isAtEnd() {
    return at >= bytes.length;
  }

  /** What stands here. */
  byte here() {
    return ahead(0);
  }

  /** What stands so many characters further on; before what is here, for a negative number. */
  byte ahead(int distance) {
    int place = at + distance;
    return place < bytes.length ? bytes[place] : (byte) '\n';
  }

  boolean isLineEnd() {
    return here() == '\n';
  }

  /** From 0. */
  int column() {
    return at - lineStart;
  }

  /** The place itself, for {@link #from}. */
  int place() {
    return at;
  }

  Position position() {
    return new Position(line, column() + 1);
  }

  /** The text from a place up to here. */
  String from(int place) {
    return text.substring(place, at);
  }

  /** The same of this line, from a column on. */
  String fromColumn(int column) {
    return from(Math.min(at, lineStart + column));
  }

  /** Goes past characters that have been looked at. */
  void skip(int count) {
    at += count;
  }

  /** Goes past a character of any text. */
  void pass() throws NotPlainException {
    byte b = here();
    // Half of a character is a question mark among the bytes.
    NotPlainException.unless(b >= ' ' && b < 127 && (b != '?' || text.charAt(at) == '?'));
    at++;
  }

  void skipSpaces() {
    while (here() == ' ') {
      at++;
    }
  }

  void toLineEnd() throws NotPlainException {
    while (!isLineEnd()) {
      pass();
    }
  }

  /** Goes to the first character other than a space of the next line. */
  void nextLine() throws NotPlainException {
    NotPlainException.unless(isLineEnd() && !isAtEnd());
    at++;
    line++;
    lineStart = at;
    skipSpaces();
  }

  /** Goes on to what is no space and no comment, in this line or the next that has such. */
  void toContent() throws NotPlainException {
    skipSpaces();
    skipComment();
    while (isLineEnd() && !isAtEnd()) {
      nextLine();
      skipComment();
    }
  }

  private void skipComment() throws NotPlainException {
    if (here() == '#') {
      toLineEnd();
    }
  }
}
