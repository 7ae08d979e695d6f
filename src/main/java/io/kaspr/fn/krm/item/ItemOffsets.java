package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.Position;

/** Finds offsets in the text of an item. */
record ItemOffsets(String text) {

  /** The offset after anchor and tag, the node properties of YAML. */
  int skipProperties(int from) {
    int start = from;
    while (start < text.length() && (text.charAt(start) == '&' || text.charAt(start) == '!')) {
      start = skipSpaces(tokenEnd(start));
    }
    return start;
  }

  /** The offset after spaces, if there are any. */
  int skipSpaces(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private int tokenEnd(int from) {
    int i = from;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The offset of a position of the item's tree. */
  int offset(Position position) {
    int lineStart = 0;
    for (int line = 1; line < position.line(); line++) {
      lineStart = nextLine(lineStart);
    }
    return text.offsetByCodePoints(lineStart, position.column() - 1);
  }

  /**
   * Where the next line starts, by the line breaks of YAML 1.1: the parser counts lines by them.
   */
  private int nextLine(int from) {
    int i = from;
    while ("\n\r\u0085\u2028\u2029".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return text.startsWith("\r\n", i) ? i + 2 : i + 1;
  }
}
