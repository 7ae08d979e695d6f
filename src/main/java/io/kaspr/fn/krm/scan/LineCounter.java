package io.kaspr.fn.krm.scan;

/** Tells the line of a place in a text, for places that are asked for in ascending order. */
final class LineCounter {
  private final String text;
  private int offset;
  private int line = 1;

  LineCounter(String text) {
    this.text = text;
  }

  int lineAt(int place) {
    for (int i = text.indexOf('\n', offset); i >= 0 && i < place; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    offset = place;
    return line;
  }
}
