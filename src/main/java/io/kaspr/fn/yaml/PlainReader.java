package io.kaspr.fn.yaml;

import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a mapping that is written as plainly as manifests mostly are: in ASCII, without tabs,
 * anchors, tags and escapes, each value on one line or a literal block.
 *
 * <p>A short call would spend more time in a full parser than in all else it does with an app. What
 * this reads is what {@link EventReader} finds by SnakeYAML's events, to the last position; where
 * it is not sure, it gives up.
 */
final class PlainReader {
  private static final int MAX_DEPTH = 100;

  private final Cursor cursor;
  private final PlainValues values;
  private final Optional<String> lastKey;
  private int depth;

  private PlainReader(String text, Optional<String> lastKey) {
    this.cursor = new Cursor(text);
    this.values = new PlainValues(cursor);
    this.lastKey = lastKey;
  }

  /** The document's mapping, up to the entry of the last key if there is one. */
  static Optional<Node> read(String text, Optional<String> lastKey) {
    try {
      PlainReader reader = new PlainReader(text, lastKey);
      reader.cursor.toContent();
      return Optional.of(reader.mapping());
    } catch (NotPlainException e) {
      return Optional.empty();
    }
  }

  private Mapping mapping() throws NotPlainException {
    NotPlainException.unless(++depth < MAX_DEPTH);
    int column = cursor.column();
    Position start = cursor.position();
    List<Entry> entries = new ArrayList<>();
    boolean last = false;
    do {
      Position place = cursor.position();
      String key = PlainKeys.read(cursor);
      entries.add(new Entry(key, place, value(column)));
      last = depth == 1 && lastKey.filter(key::equals).isPresent();
    } while (!last && isAt(column));
    // What stands where nothing can is met here at last: no mapping and no list goes past it.
    NotPlainException.unless(
        depth > 1 || cursor.isAtEnd() || (last && isAt(column) && PlainKeys.length(cursor) > 0));
    depth--;
    return new Mapping(List.copyOf(entries), start);
  }

  private boolean isAt(int column) {
    return !cursor.isAtEnd() && cursor.column() == column;
  }

  /** What stands behind the colon of a key at this column. */
  private Node value(int column) throws NotPlainException {
    Position none = cursor.position();
    cursor.skipSpaces();
    if (!cursor.isLineEnd() && cursor.here() != '#') {
      return onThisLine(column);
    }
    cursor.toContent();
    if (!cursor.isAtEnd() && cursor.column() >= column && isDash()) {
      return sequence();
    }
    return !cursor.isAtEnd() && cursor.column() > column
        ? mapping()
        : new Scalar(Scalar.Type.NULL, "", none);
  }

  private Sequence sequence() throws NotPlainException {
    NotPlainException.unless(++depth < MAX_DEPTH);
    int column = cursor.column();
    Position start = cursor.position();
    List<Node> elements = new ArrayList<>();
    do {
      cursor.skip(1);
      cursor.skipSpaces();
      elements.add(PlainKeys.length(cursor) > 0 ? mapping() : onThisLine(column));
    } while (isAt(column) && isDash());
    depth--;
    return new Sequence(List.copyOf(elements), start);
  }

  private boolean isDash() {
    return cursor.here() == '-' && cursor.ahead(1) == ' ';
  }

  /** What starts on the line of its key or dash, which stands at this column. */
  private Node onThisLine(int column) throws NotPlainException {
    Node node = cursor.here() == '|' ? literal(column) : values.read();
    cursor.toContent();
    return node;
  }

  /** The lines below that stand deeper than the column, as they are. */
  private Scalar literal(int column) throws NotPlainException {
    Position start = cursor.position();
    cursor.skip(1);
    boolean strip = cursor.here() == '-';
    cursor.skip(strip ? 1 : 0);
    cursor.nextLine();
    int indent = cursor.column();
    NotPlainException.unless(indent > column && !cursor.isLineEnd());
    StringBuilder lines = new StringBuilder();
    int end = 0;
    while (!cursor.isAtEnd() && (cursor.column() >= indent || cursor.isLineEnd())) {
      cursor.toLineEnd();
      String line = cursor.fromColumn(indent);
      lines.append(line).append('\n');
      end = line.isEmpty() ? end : lines.length();
      cursor.nextLine();
    }
    NotPlainException.unless(cursor.column() == 0 || !cursor.isAtEnd());
    return new Scalar(Scalar.Type.STRING, lines.substring(0, strip ? end - 1 : end), start);
  }
}
