package io.kaspr.fn.krm;

import io.kaspr.fn.yaml.NotPlainException;

/**
 * Walks over the lines of YAML in block style and tells those that start a node from those that
 * belong to a scalar which goes on over several lines.
 *
 * <p>It reads only as much of YAML as that takes. Where a line is not plain enough to be sure, it
 * says so by {@link NotPlainException}, and the caller reads the events of a full parser instead.
 */
final class BlockLines {
  /** The column of a parent that the line does not show. */
  private static final int UNKNOWN = -2;

  private static final int NO_SCALAR = Integer.MAX_VALUE;

  private final String text;
  private final Line line;
  private final Tokens tokens;

  /** Lines deeper than this belong to the scalar that an earlier line began. */
  private int scalarParent = NO_SCALAR;

  /** What the lines of the present item are always deeper than. */
  private int floor;

  BlockLines(String text) {
    this.text = text;
    this.line = new Line(text);
    this.tokens = new Tokens(text, line);
  }

  Line line() {
    return line;
  }

  /** Moves to the next line that holds more than a comment or a part of a scalar. */
  boolean advance() throws NotPlainException {
    while (line.advance()) {
      if (line.isBlank() || line.indent() > scalarParent) {
        continue;
      }
      scalarParent = NO_SCALAR;
      NotPlainException.unless(line.firstChar() != '\t');
      if (line.firstChar() != '#') {
        return true;
      }
    }
    return false;
  }

  /** Hands the line's content, behind the dash of an item's first line, to the item's header. */
  void header(HeaderLines header) {
    int content = line.start() + line.indent();
    if (line.isEntry() && header.isNew()) {
      content = line.skipSpaces(content + 1);
    }
    if (!line.isEnd(content)) {
      header.line(content - line.start(), text, content, line.end());
    }
  }

  /** Reads the line as a node whose further lines are deeper than {@code floor}. */
  void node(int floor) throws NotPlainException {
    this.floor = floor;
    node(line.start() + line.indent(), UNKNOWN, true);
  }

  private void node(int from, int parent, boolean keyAllowed) throws NotPlainException {
    int i = line.skipSpaces(from);
    if (line.isEnd(i)) {
      return;
    }
    switch (text.charAt(i)) {
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
    boolean colon = i < line.end() && text.charAt(i) == ':' && line.isBreakOrSpace(i + 1);
    if (colon && keyAllowed && line.start() == firstLine) {
      node(i + 1, open - firstLine, false);
    } else {
      requireEnd(i);
    }
  }

  private void property(int i, int parent) throws NotPlainException {
    NotPlainException.unless(parent != UNKNOWN);
    node(line.tokenEnd(i), parent, false);
  }

  private void entryOrPlain(int i, int parent, boolean keyAllowed) throws NotPlainException {
    char c = text.charAt(i);
    boolean indicator = line.isBreakOrSpace(i + 1) && "-?:".indexOf(c) >= 0;
    if (!indicator) {
      plain(i, parent, keyAllowed);
      return;
    }
    NotPlainException.unless(c == '-' && keyAllowed);
    node(i + 1, i - line.start(), true);
  }

  private void plain(int from, int parent, boolean keyAllowed) throws NotPlainException {
    for (int i = from; i < line.end(); i++) {
      char c = text.charAt(i);
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

  /** From here on, lines deeper than the parent are the scalar's. */
  private void scalar(int parent) throws NotPlainException {
    NotPlainException.unless(parent != UNKNOWN);
    scalarParent = parent;
  }

  private void requireEnd(int from) throws NotPlainException {
    NotPlainException.unless(line.isEnd(line.skipSpaces(from)));
  }
}
