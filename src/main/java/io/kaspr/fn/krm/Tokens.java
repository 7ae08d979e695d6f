package io.kaspr.fn.krm;

import io.kaspr.fn.yaml.NotPlainException;

/** Finds the end of what is closed by a character of its own, and may go over several lines. */
final class Tokens {
  private final String text;
  private final Line line;

  Tokens(String text, Line line) {
    this.text = text;
    this.line = line;
  }

  /** The place behind the closing quote; the line is then the one that it stands in. */
  int afterQuote(int open, int floor) throws NotPlainException {
    char quote = text.charAt(open);
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        nextLine(i + 1, floor);
      } else if (isEscape(i, quote)) {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    throw new NotPlainException();
  }

  /** Whether this character takes the next one's meaning away; a line break keeps its own. */
  private boolean isEscape(int i, char quote) {
    char c = text.charAt(i);
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return quote == '"' ? c == '\\' && next != '\n' && next != '\r' : c == '\'' && next == '\'';
  }

  /** The place behind the closing bracket; the line is then the one that it stands in. */
  int afterFlow(int open, int floor) throws NotPlainException {
    FlowBrackets brackets = new FlowBrackets();
    int i = open;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        nextLine(i + 1, floor);
      }
      if (c == '#' && line.isEnd(i)) {
        i = line.end();
      } else if (brackets.opensQuote(c)) {
        i = afterQuote(i, floor);
        brackets.closeQuote();
      } else if (brackets.close(c)) {
        return i + 1;
      } else {
        i++;
      }
    }
    throw new NotPlainException();
  }

  /** Goes on in the next line, which must not look like the start of an item. */
  private void nextLine(int from, int floor) throws NotPlainException {
    line.readAt(from);
    NotPlainException.unless(line.indent() > floor || line.isBlank());
  }
}
