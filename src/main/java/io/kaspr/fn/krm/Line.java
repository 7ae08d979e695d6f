package io.kaspr.fn.krm;

/** The line of a text that a scanner stands at; it moves forward only. */
final class Line {
  private final String text;
  private int next;
  private int start;
  private int end;
  private int indent;

  Line(String text) {
    this.text = text;
  }

  /** Moves to the next line; false behind the last. */
  boolean advance() {
    if (next >= text.length()) {
      return false;
    }
    readAt(next);
    return true;
  }

  /** Moves to the line that starts at this place. */
  void readAt(int from) {
    start = from;
    int newline = text.indexOf('\n', start);
    end = newline < 0 ? text.length() : newline;
    next = newline < 0 ? end : newline + 1;
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    indent = skipSpaces(start) - start;
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

  /** The line without its line break. */
  String content() {
    return text.substring(start, end);
  }

  char firstChar() {
    return text.charAt(start + indent);
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
    return dash < end && text.charAt(dash) == '-' && (dash + 1 == end || isSpace(dash + 1));
  }

  /** Whether it marks a document's start or end. */
  boolean isDocumentMarker() {
    return indent == 0 && (text.startsWith("---", start) || text.startsWith("...", start));
  }

  /** Whether white space or the end of the line stands there. */
  boolean isBreakOrSpace(int i) {
    return i >= end || isSpace(i);
  }

  private boolean isSpace(int i) {
    return text.charAt(i) == ' ' || text.charAt(i) == '\t';
  }

  int skipSpaces(int from) {
    int i = from;
    while (i < end && text.charAt(i) == ' ') {
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
    return i >= end || (text.charAt(i) == '#' && (i == start || isSpace(i - 1)));
  }
}
