package io.kaspr.fn.krm.scan;

/** The comment lines right above a line belong to it. */
final class Comments {
  private Comments() {}

  /** Where the run of comment lines above {@code lineStart} starts that are at most this deep. */
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
