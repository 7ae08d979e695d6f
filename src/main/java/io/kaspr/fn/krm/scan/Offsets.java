package io.kaspr.fn.krm.scan;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** Characters for the reader's marks, which count code points; asked in ascending order. */
final class Offsets {
  private final String text;
  private int codePoints;
  private int chars;

  Offsets(String text) {
    this.text = text;
  }

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
