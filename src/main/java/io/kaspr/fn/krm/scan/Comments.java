package io.kaspr.fn.krm.scan;

/** Finds the comment lines right above a line, which belong to it. */
final class Comments {
  private Comments() {}

  /** Where the comment lines above a line start; those with a larger indent do not count. */
  static int startAbove(String text, int lineStart, int indent) {
    int start = lineStart;
    while (start > 0) {
      int above = text.lastIndexOf('\n', start - 2) + 1;
      int hash = firstNonSpace(text, above, start);
      if (hash - above > indent || hash == start || text.charAt(hash) != '#') {
        return start;
      }
      start = above;
    }
    return start;
  }

  private static int firstNonSpace(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
