package io.kaspr.fn.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  /** SnakeYAML allows a few more. */
  private static final int MAX_KEY = 1000;

  private final String text;
  private final byte[] bytes;
  private final Optional<String> lastKey;
  private int at;
  private int line = 1;
  private int lineStart;
  private int depth;

  private PlainReader(String text, Optional<String> lastKey) {
    this.text = text;
    this.bytes = text.getBytes(UTF_8);
    this.lastKey = lastKey;
  }

  /** The document's mapping, up to the entry of the last key if there is one. */
  static Optional<Node> read(String text, Optional<String> lastKey) {
    try {
      return Optional.of(new PlainReader(text, lastKey).document());
    } catch (NotPlainException e) {
      return Optional.empty();
    }
  }

  private Node document() throws NotPlainException {
    skipSpaces();
    skipComment();
    toContent();
    return mapping();
  }

  private Mapping mapping() throws NotPlainException {
    NotPlainException.unless(++depth < MAX_DEPTH);
    int column = column();
    Position start = position();
    List<Entry> entries = new ArrayList<>();
    boolean last = false;
    do {
      Position place = position();
      String key = key();
      entries.add(new Entry(key, place, value(column)));
      last = depth == 1 && lastKey.filter(key::equals).isPresent();
    } while (!last && !atEnd() && column() == column);
    // What stands where nothing can is met here at last: no mapping and no list goes past it.
    NotPlainException.unless(depth > 1 || atEnd() || (last && column() == column && keyEnd() > at));
    depth--;
    return new Mapping(List.copyOf(entries), start);
  }

  /** A key without quotes, and its colon. */
  private String key() throws NotPlainException {
    int start = at;
    at = keyEnd();
    NotPlainException.unless(at > start);
    return text.substring(start, at++);
  }

  /** Where the colon of a key is; the present place without one. */
  private int keyEnd() {
    int end = at;
    while (end - at < MAX_KEY && isOfKey(byteAt(end), end > at)) {
      end++;
    }
    boolean isKey = byteAt(end) == ':' && (byteAt(end + 1) == ' ' || byteAt(end + 1) == '\n');
    return isKey ? end : at;
  }

  private static boolean isOfKey(byte b, boolean further) {
    return isLetterOrDigit(b) || b == '_' || b == '/' || (further && (b == '.' || b == '-'));
  }

  private static boolean isLetterOrDigit(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }

  /** What stands behind a key's colon. */
  private Node value(int column) throws NotPlainException {
    Position none = position();
    skipSpaces();
    if (byteAt(at) != '\n' && byteAt(at) != '#') {
      return onThisLine(column);
    }
    endLine();
    if (!atEnd() && column() >= column && isDash()) {
      return sequence();
    }
    return !atEnd() && column() > column ? mapping() : new Scalar(Scalar.Type.NULL, "", none);
  }

  private Sequence sequence() throws NotPlainException {
    NotPlainException.unless(++depth < MAX_DEPTH);
    int column = column();
    Position start = position();
    List<Node> elements = new ArrayList<>();
    do {
      at++;
      skipSpaces();
      elements.add(keyEnd() > at ? mapping() : onThisLine(column));
    } while (!atEnd() && column() == column && isDash());
    depth--;
    return new Sequence(List.copyOf(elements), start);
  }

  private boolean isDash() {
    return byteAt(at) == '-' && byteAt(at + 1) == ' ';
  }

  /** What starts on the line of its key or dash. */
  private Node onThisLine(int column) throws NotPlainException {
    if (byteAt(at) == '|') {
      return literal(column);
    }
    Node node = inline(false);
    endLine();
    return node;
  }

  /** The lines below that stand deeper than the column, as they are. */
  private Scalar literal(int column) throws NotPlainException {
    Position start = position();
    at++;
    boolean strip = byteAt(at) == '-';
    at += strip ? 1 : 0;
    nextLine();
    int indent = column();
    NotPlainException.unless(indent > column && byteAt(at) != '\n');
    StringBuilder lines = new StringBuilder();
    int end = 0;
    while (!atEnd() && (column() >= indent || byteAt(at) == '\n')) {
      int from = Math.min(at, lineStart + indent);
      toLineEnd();
      lines.append(text, from, at).append('\n');
      end = at > from ? lines.length() : end;
      nextLine();
    }
    NotPlainException.unless(lineStart == at || !atEnd());
    skipComment();
    toContent();
    return new Scalar(Scalar.Type.STRING, lines.substring(0, strip ? end - 1 : end), start);
  }

  /** A value that ends on its line, in brackets or not. */
  private Node inline(boolean inFlow) throws NotPlainException {
    return switch (byteAt(at)) {
      case '{' -> flowMapping();
      case '[' -> flowSequence();
      case '"', '\'' -> quoted();
      default -> plain(inFlow);
    };
  }

  private Mapping flowMapping() throws NotPlainException {
    NotPlainException.unless(++depth < MAX_DEPTH);
    Position start = position();
    List<Entry> entries = new ArrayList<>();
    while (hasNext('}', entries.isEmpty())) {
      Position place = position();
      String key = key();
      skipSpaces();
      entries.add(new Entry(key, place, inline(true)));
    }
    depth--;
    return new Mapping(List.copyOf(entries), start);
  }

  private Sequence flowSequence() throws NotPlainException {
    NotPlainException.unless(++depth < MAX_DEPTH);
    Position start = position();
    List<Node> elements = new ArrayList<>();
    while (hasNext(']', elements.isEmpty())) {
      elements.add(inline(true));
    }
    depth--;
    return new Sequence(List.copyOf(elements), start);
  }

  /** Goes past the bracket or comma before the next part, or past the bracket behind the last. */
  private boolean hasNext(char close, boolean isFirst) throws NotPlainException {
    skipSpaces();
    NotPlainException.unless(isFirst || byteAt(at) == ',' || byteAt(at) == close);
    boolean closed = !isFirst && byteAt(at) == close;
    at++;
    skipSpaces();
    if (isFirst && byteAt(at) == close) {
      at++;
      closed = true;
    }
    return !closed;
  }

  private Scalar quoted() throws NotPlainException {
    Position start = position();
    byte quote = byteAt(at);
    int from = ++at;
    while (byteAt(at) != quote) {
      NotPlainException.unless(isPrintable(at) && byteAt(at) != '\\');
      at++;
    }
    return new Scalar(Scalar.Type.STRING, text.substring(from, at++), start);
  }

  private Scalar plain(boolean inFlow) throws NotPlainException {
    NotPlainException.unless(startsPlain());
    int from = at;
    int end = at;
    while (!endsPlain(inFlow)) {
      NotPlainException.unless(isPrintable(at));
      end = byteAt(at++) == ' ' ? end : at;
    }
    return Scalar.plain(text.substring(from, end), new Position(line, from - lineStart + 1));
  }

  private boolean startsPlain() {
    byte b = byteAt(at);
    return b == '-'
        ? isLetterOrDigit(byteAt(at + 1)) || byteAt(at + 1) == '-' || byteAt(at + 1) == '.'
        : isLetterOrDigit(b) || "/._~+$(".indexOf(b) >= 0;
  }

  private boolean endsPlain(boolean inFlow) throws NotPlainException {
    byte b = byteAt(at);
    byte next = byteAt(at + 1);
    NotPlainException.unless(b != ':' || isLetterOrDigit(next) || next == '/');
    NotPlainException.unless(!inFlow || (b != '?' && b != '[' && b != '{'));
    return b == '\n'
        || (b == '#' && byteAt(at - 1) == ' ')
        || (inFlow && (b == ',' || b == ']' || b == '}'));
  }

  /** Goes from behind a value to the next line that has more than a comment. */
  private void endLine() throws NotPlainException {
    skipSpaces();
    skipComment();
    toContent();
  }

  private void toContent() throws NotPlainException {
    while (byteAt(at) == '\n' && !atEnd()) {
      nextLine();
      skipComment();
    }
  }

  private void nextLine() throws NotPlainException {
    NotPlainException.unless(byteAt(at) == '\n' && !atEnd());
    at++;
    line++;
    lineStart = at;
    skipSpaces();
  }

  private void skipSpaces() {
    while (byteAt(at) == ' ') {
      at++;
    }
  }

  private void skipComment() throws NotPlainException {
    if (byteAt(at) == '#') {
      toLineEnd();
    }
  }

  private void toLineEnd() throws NotPlainException {
    while (byteAt(at) != '\n') {
      NotPlainException.unless(isPrintable(at));
      at++;
    }
  }

  /** Half of a character is a question mark among the bytes. */
  private boolean isPrintable(int place) {
    byte b = byteAt(place);
    return b >= ' ' && b < 127 && (b != '?' || text.charAt(place) == '?');
  }

  /** The end of the text is that of its last line. */
  private byte byteAt(int place) {
    return place < bytes.length ? bytes[place] : (byte) '\n';
  }

  private boolean atEnd() {
    return at >= bytes.length;
  }

  /** From 0. */
  private int column() {
    return at - lineStart;
  }

  private Position position() {
    return new Position(line, column() + 1);
  }
}
