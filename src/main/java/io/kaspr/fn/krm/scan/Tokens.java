package io.kaspr.fn.krm.scan;

/** Finds the end of quoted scalars and flow collections, which may have several lines. */
final class Tokens {
  private final byte[] ascii;
  private final Line line;

  Tokens(byte[] ascii, Line line) {
    this.ascii = ascii;
    this.line = line;
  }

  /** The offset after the closing quote; {@code line} moves to the line of that quote. */
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

  /** Whether this character escapes the next; a line break cannot be escaped here. */
  private boolean isEscape(int i, byte quote) {
    byte c = ascii[i];
    byte next = i + 1 < ascii.length ? ascii[i + 1] : (byte) ' ';
    return quote == '"' ? c == '\\' && next != '\n' && next != '\r' : c == '\'' && next == '\'';
  }

  /** The offset after the closing bracket; {@code line} moves to the line of that bracket. */
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

  /** Moves to the next line, which must be deeper than the floor, lest it start an item. */
  private void nextLine(int from, int floor) throws NotPlainException {
    line.readAt(from);
    NotPlainException.unless(!line.hasOddLineBreak() && (line.indent() > floor || line.isBlank()));
  }
}
