package io.kaspr.fn.krm.scan;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** Converts marks of the parser, which count code points, to offsets, which count chars. */
final class MarkOffsets {
  private final String text;
  private int codePoints;
  private int chars;

  MarkOffsets(String text) {
    this.text = text;
  }

  /** The offset of a mark; fast if marks are asked for in ascending order. */
  int at(Mark mark) {
    int index = mark.getIndex();
    if (index < codePoints) {
      codePoints = 0;
      chars = 0;
    }
    chars = text.offsetByCodePoints(chars, index - codePoints);
    codePoints = index;
    return chars;
  }
}
