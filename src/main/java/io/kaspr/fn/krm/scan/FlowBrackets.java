package io.kaspr.fn.krm.scan;

/** Counts the open brackets of a node in flow style; it is given one character after another. */
final class FlowBrackets {
  private int depth;
  private byte before = ' ';
  private boolean spaceBefore;

  /** Whether this character opens a quoted scalar and is no part of a plain one. */
  boolean opensQuote(byte c) throws NotPlainException {
    boolean quote = c == '"' || c == '\'';
    boolean atToken = before == '{' || before == '[' || before == ',' || before == ':';
    if (quote && before == ':' && !spaceBefore) {
      throw new NotPlainException();
    }
    if (atToken && (c == '&' || c == '!' || c == '*' || c == '?')) {
      throw new NotPlainException();
    }
    return quote && atToken;
  }

  /** To be called after a quoted scalar; a colon may follow it directly. */
  void closeQuote() {
    before = '"';
    spaceBefore = false;
  }

  /** Reads a character outside of quotes; true when it closes the outermost bracket. */
  boolean close(byte c) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      spaceBefore = true;
      return false;
    }
    if (c == '{' || c == '[') {
      depth++;
    } else if (c == '}' || c == ']') {
      depth--;
    }
    // After a quoted key, {"a":"b"}, the colon separates without a space.
    spaceBefore = c == ':' && before == '"';
    before = c;
    return depth == 0;
  }
}
