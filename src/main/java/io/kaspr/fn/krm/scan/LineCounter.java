package io.kaspr.fn.krm.scan;

/** Finds the lines of offsets in a text; the offsets must be asked for in ascending order. */
final class LineCounter {
  private final String text;
  private int offset;
  private int line = 1;

  LineCounter(String text) {
    this.text = text;
  }

  /** The line of an offset, from 1. */
  int lineAt(int place) {
    for (int i = text.indexOf('\n', offset); i >= 0 && i < place; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    offset = place;
    return line;
  }
}
