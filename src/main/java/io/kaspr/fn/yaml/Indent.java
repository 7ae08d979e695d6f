package io.kaspr.fn.yaml;

/** Line breaks with the indent of the next line. */
final class Indent {
  /** How many more spaces a nested line has than its parent. */
  static final int STEP = 2;

  /** Line breaks by the number of spaces that follow. */
  private static final String[] LINE_BREAKS = new String[24];

  static {
    for (int indent = 0; indent < LINE_BREAKS.length; indent++) {
      LINE_BREAKS[indent] = "\n" + " ".repeat(indent);
    }
  }

  private Indent() {}

  /** A line break and so many spaces. */
  static String lineBreak(int indent) {
    return indent < LINE_BREAKS.length ? LINE_BREAKS[indent] : "\n" + " ".repeat(indent);
  }
}
