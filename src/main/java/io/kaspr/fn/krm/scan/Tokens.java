package io.kaspr.fn.krm.scan;

/** Finds the end of what is closed by a character of its own, and may go over several lines. */
final class Tokens {
  private final byte[] ascii;
  private final Line line;

  Tokens(byte[] ascii, Line line) {
    this.ascii = ascii;
    this.line = line;
  }

  /** The place behind the closing quote; the line is then the one that it stands in. */
  int afterQuote(int open, int floor) throws NotPlainException {
    byte quote = ascii[open];
    for (int i = open + 1; i < ascii.length; i++) {
      byte c = ascii[i];
      if (c == '\n') {
        nextLine(i + 1, floor);
      } else if ((c == '\\' || c == quote) && isEscape(i, quote)) {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    throw new NotPlainException();
  }

  /** Whether this character takes the next one's meaning away; a line break keeps its own. */
  private boolean isEscape(int i, byte quote) {
    byte c = ascii[i];
    byte next = i + 1 < ascii.length ? ascii[i + 1] : (byte) ' ';
    return quote == '"' ? c == '\\' && next != '\n' && next != '\r' : c == '\'' && next == '\'';
  }

  /** The place behind the closing bracket; the line is then the one that it stands in. */
  int afterFlow(int open, int floor) throws NotPlainException {
    FlowBrackets brackets = new FlowBrackets();
    int i = open;
    while (i < ascii.length) {
      byte c = ascii[i];
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
    NotPlainException.unless(!line.isBroken() && (line.indent() > floor || line.isBlank()));
  }
}
