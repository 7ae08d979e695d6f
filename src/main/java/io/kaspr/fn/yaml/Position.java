package io.kaspr.fn.yaml;

/** A place in a text: line and column, both from 1, columns in code points. */
public record Position(int line, int column) {
  public static final Position START = new Position(1, 1);

  /** How far a place before this one is, in lines: a user's file has other numbers than a list. */
  public String distanceOf(Position earlier) {
    int lines = line - earlier.line();
    return lines == 0 ? "in its line" : lines + (lines == 1 ? " line" : " lines") + " above";
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
