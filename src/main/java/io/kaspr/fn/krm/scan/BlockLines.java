package io.kaspr.fn.krm.scan;

/**
 * Walks over the lines of YAML in block style. It tells lines that start a node from those that
 * continue a scalar of several lines.
 *
 * <p>It knows only as much of YAML as that takes. If it cannot be sure of a line, it throws {@link
 * NotPlainException}, and the caller reads the events of a full parser instead.
 */
final class BlockLines {
  /** The column of a parent that is not on the same line. */
  private static final int UNKNOWN = -2;

  private static final int NO_SCALAR = Integer.MAX_VALUE;

  private final byte[] ascii;
  private final Line line;
  private final Tokens tokens;

  /** Lines with more indentation than this belong to the scalar that an earlier line began. */
  private int scalarParent = NO_SCALAR;

  private boolean belowComment;

  /** All lines of the current item have more indentation than this. */
  private int floor;

  BlockLines(byte[] ascii) {
    this.ascii = ascii;
    this.line = new Line(ascii);
    this.tokens = new Tokens(ascii, line);
  }

  Line line() {
    return line;
  }

  /**
   * Moves to the next line that starts a node and is indented by {@code deepest} at most; false at
   * the end. Nodes on deeper lines are skipped. A node that has to end by a quote or bracket is not
   * plain if one of its lines is indented by {@code floor} or less.
   */
  boolean advance(int deepest, int floor) throws NotPlainException {
    belowComment = false;
    while (line.advance()) {
      NotPlainException.unless(!line.hasOddLineBreak());
      if (line.isBlank() || line.indent() > scalarParent) {
        belowComment = false;
        continue;
      }
      scalarParent = NO_SCALAR;
      byte first = line.firstByte();
      NotPlainException.unless(first != '\t');
      belowComment |= first == '#';
      if (first == '#') {
        continue;
      }
      if (line.indent() <= deepest) {
        return true;
      }
      node(floor);
      belowComment = false;
    }
    return false;
  }

  /** Whether the line above is a comment. */
  boolean isBelowComment() {
    return belowComment;
  }

  /** Reads the node that the line starts; {@code floor} is as for {@link #advance}. */
  void node(int floor) throws NotPlainException {
    this.floor = floor;
    int key = line.plainKeyStart();
    if (key == Line.NONE) {
      node(line.start() + line.indent(), UNKNOWN, true);
      return;
    }
    int value = line.valueStart();
    if (line.isPlainFrom(value)) {
      scalarParent = key - line.start();
    } else {
      node(value, key - line.start(), false);
    }
  }

  /** Dashes are skipped in a loop: there may be thousands on a line. */
  private void node(int from, int outer, boolean keyAllowed) throws NotPlainException {
    int parent = outer;
    int i = line.skipSpaces(from);
    while (keyAllowed && !line.isEnd(i) && ascii[i] == '-' && line.isBreakOrSpace(i + 1)) {
      parent = i - line.start();
      i = line.skipSpaces(i + 1);
    }
    if (line.isEnd(i)) {
      return;
    }
    switch (ascii[i]) {
      case '"', '\'' -> quoted(i, keyAllowed);
      case '{', '[' -> requireEnd(tokens.afterFlow(i, floor));
      case '|', '>' -> scalar(parent);
      case '&', '!' -> property(i, parent);
      case '*' -> requireEnd(line.tokenEnd(i));
      case '\t', '%', '@', '`', ',', ']', '}' -> throw new NotPlainException();
      default -> entryOrPlain(i, parent, keyAllowed);
    }
  }

  private void quoted(int open, boolean keyAllowed) throws NotPlainException {
    int firstLine = line.start();
    int i = line.skipSpaces(tokens.afterQuote(open, floor));
    boolean colon = i < line.end() && ascii[i] == ':' && line.isBreakOrSpace(i + 1);
    if (colon && keyAllowed && line.start() == firstLine) {
      node(i + 1, open - firstLine, false);
    } else {
      requireEnd(i);
    }
  }

  private void property(int i, int parent) throws NotPlainException {
    NotPlainException.unless(parent != UNKNOWN);
    int end = i;
    while (end < line.end() && (ascii[end] == '&' || ascii[end] == '!')) {
      end = line.skipSpaces(line.tokenEnd(end));
    }
    node(end, parent, false);
  }

  private void entryOrPlain(int i, int parent, boolean keyAllowed) throws NotPlainException {
    byte c = ascii[i];
    boolean indicator = line.isBreakOrSpace(i + 1) && "-?:".indexOf(c) >= 0;
    NotPlainException.unless(!indicator);
    plain(i, parent, keyAllowed);
  }

  private void plain(int from, int parent, boolean keyAllowed) throws NotPlainException {
    for (int i = from; i < line.end(); i++) {
      byte c = ascii[i];
      if (c == '#' && line.isEnd(i)) {
        break;
      }
      if (c == ':' && line.isBreakOrSpace(i + 1)) {
        NotPlainException.unless(keyAllowed);
        node(i + 1, from - line.start(), false);
        return;
      }
    }
    scalar(parent);
  }

  /** From here on, lines deeper than the parent continue the scalar. */
  private void scalar(int parent) throws NotPlainException {
    NotPlainException.unless(parent != UNKNOWN);
    scalarParent = parent;
  }

  private void requireEnd(int from) throws NotPlainException {
    NotPlainException.unless(line.isEnd(line.skipSpaces(from)));
  }
}
