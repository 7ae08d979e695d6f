package io.kaspr.fn.yaml;

/** The spaces at the beginning of lines. */
final class Indent {
  /** How many more a line has than the one it is below. */
  static final int STEP = 2;

  /** The usual line breaks, by how many spaces follow. */
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
