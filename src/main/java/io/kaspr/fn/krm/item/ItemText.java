package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.Position;

/** The text of an item, for whoever looks for places in it. */
record ItemText(String text) {

  /** The place behind anchor and tag. */
  int behindProperties(int from) {
    int start = from;
    while (start < text.length() && (text.charAt(start) == '&' || text.charAt(start) == '!')) {
      start = behindSpaces(tokenEnd(start));
    }
    return start;
  }

  /** The place behind spaces, if there are any. */
  int behindSpaces(int from) {
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

  /** Where a place of the item's tree is in its text. */
  int offset(Position position) {
    int lineStart = 0;
    for (int line = 1; line < position.line(); line++) {
      lineStart = nextLine(lineStart);
    }
    return text.offsetByCodePoints(lineStart, position.column() - 1);
  }

  /** Where the next line starts by the line breaks of YAML 1.1, which the positions go by. */
  private int nextLine(int from) {
    int i = from;
    while ("\n\r\u0085\u2028\u2029".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return text.startsWith("\r\n", i) ? i + 2 : i + 1;
  }
}
