package io.kaspr.fn.yaml;

/** A place in a text: line and column, both from 1, columns in code points. */
public record Position(int line, int column) {
  public static final Position START = new Position(1, 1);

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
