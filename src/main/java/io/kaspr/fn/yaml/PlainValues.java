package io.kaspr.fn.yaml;

import static io.kaspr.fn.yaml.Ascii.isLetterOrDigit;

import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Reads values that end on their line, in brackets or not, for {@link PlainReader}. */
final class PlainValues {
  private static final int MAX_DEPTH = 100;

  private final Cursor cursor;
  private int depth;

  PlainValues(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The value that starts here. */
  Node read() throws NotPlainException {
    NotPlainException.unless(depth < MAX_DEPTH);
    return switch (cursor.here()) {
      case '{' -> mapping();
      case '[' -> sequence();
      case '"', '\'' -> quoted();
      default -> plain();
    };
  }

  private Mapping mapping() throws NotPlainException {
    Position start = cursor.position();
    List<Entry> entries = new ArrayList<>();
    depth++;
    for (boolean more = opens('}'); more; more = goesOn('}')) {
      Position place = cursor.position();
      String key = PlainKeys.read(cursor);
      cursor.skipSpaces();
      entries.add(new Entry(key, place, read()));
    }
    depth--;
    return new Mapping(List.copyOf(entries), start);
  }

  private Sequence sequence() throws NotPlainException {
    Position start = cursor.position();
    List<Node> elements = new ArrayList<>();
    depth++;
    for (boolean more = opens(']'); more; more = goesOn(']')) {
      elements.add(read());
    }
    depth--;
    return new Sequence(List.copyOf(elements), start);
  }

  /** Goes into brackets; whether there is something in them. */
  private boolean opens(char close) {
    cursor.skip(1);
    cursor.skipSpaces();
    boolean empty = cursor.here() == close;
    cursor.skip(empty ? 1 : 0);
    return !empty;
  }

  /** Goes past the comma behind a part, or out of the brackets; whether there is another part. */
  private boolean goesOn(char close) throws NotPlainException {
    cursor.skipSpaces();
    boolean closed = cursor.here() == close;
    NotPlainException.unless(closed || cursor.here() == ',');
    cursor.skip(1);
    if (!closed) {
      cursor.skipSpaces();
    }
    return !closed;
  }

  private Scalar quoted() throws NotPlainException {
    Position start = cursor.position();
    byte quote = cursor.here();
    cursor.skip(1);
    int from = cursor.place();
    while (cursor.here() != quote) {
      NotPlainException.unless(cursor.here() != '\\');
      cursor.pass();
    }
    String text = cursor.from(from);
    cursor.skip(1);
    return new Scalar(Scalar.Type.STRING, text, start);
  }

  private Scalar plain() throws NotPlainException {
    NotPlainException.unless(startsPlain());
    Position start = cursor.position();
    int from = cursor.place();
    while (!endsPlain()) {
      cursor.pass();
    }
    return Scalar.plain(cursor.from(from).stripTrailing(), start);
  }

  private boolean startsPlain() {
    byte b = cursor.here();
    byte next = cursor.ahead(1);
    return b == '-'
        ? isLetterOrDigit(next) || next == '-' || next == '.'
        : isLetterOrDigit(b) || "/._~+$(".indexOf(b) >= 0;
  }

  private boolean endsPlain() throws NotPlainException {
    byte b = cursor.here();
    byte next = cursor.ahead(1);
    boolean inBrackets = depth > 0;
    NotPlainException.unless(b != ':' || isLetterOrDigit(next) || next == '/');
    NotPlainException.unless(!inBrackets || (b != '?' && b != '[' && b != '{'));
    return b == '\n'
        || (b == '#' && cursor.ahead(-1) == ' ')
        || (inBrackets && (b == ',' || b == ']' || b == '}'));
  }
}
