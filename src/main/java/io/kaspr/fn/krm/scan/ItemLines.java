package io.kaspr.fn.krm.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kaspr.fn.krm.item.HeaderEvents;
import io.kaspr.fn.krm.item.ItemHeader;
import io.kaspr.fn.krm.scan.BlockLayout.ListItem;
import io.kaspr.fn.yaml.Ascii;
import java.util.Optional;

/** Reads an item's header from its lines, so that most items are never parsed. */
final class ItemLines {
  private static final int NOT_SEEN = -1;
  private static final byte[] API_VERSION = "apiVersion".getBytes(US_ASCII);
  private static final byte[] KIND = "kind".getBytes(US_ASCII);
  private static final byte[] METADATA = "metadata".getBytes(US_ASCII);
  private static final byte[] NAMESPACE = "namespace".getBytes(US_ASCII);
  private static final byte[] NAME = "name".getBytes(US_ASCII);
  private static final byte[] ANNOTATIONS = "annotations".getBytes(US_ASCII);
  private static final byte[] LABELS = "labels".getBytes(US_ASCII);

  private final String text;
  private final byte[] ascii;
  private final Line line;
  private final int start;
  private final int number;

  private Optional<String> apiVersion = Optional.empty();
  private Optional<String> kind = Optional.empty();
  private Optional<String> namespace = Optional.empty();
  private Optional<String> name = Optional.empty();
  private int column = NOT_SEEN;
  private int metadataColumn = Integer.MAX_VALUE;
  private int deepest = Integer.MAX_VALUE;
  private boolean hasMetadata;
  private boolean hasAnnotations;
  private boolean hasLabels;
  private boolean plain = true;

  /** For the item whose dash is on this line, and that starts here or at the comments above. */
  ItemLines(String text, byte[] ascii, Line line, int start) {
    this.text = text;
    this.ascii = ascii;
    this.line = line;
    this.start = start;
    this.number = line.number() - linesIn(text.substring(start, line.start()));
  }

  private static int linesIn(String comments) {
    return comments.isEmpty() ? 0 : (int) comments.lines().count();
  }

  private boolean isNew() {
    return column == NOT_SEEN;
  }

  /** Whether its first key has been read. */
  boolean isBegun() {
    return !isNew();
  }

  /** Lines with a larger indent need not be read; without limit before the first line. */
  int deepest() {
    return deepest;
  }

  /** Reads the current line of the scanner. */
  void readLine() {
    int content = line.start() + line.indent();
    if (isNew() && line.isEntry()) {
      content = line.skipSpaces(content + 1);
    }
    if (!line.isEnd(content)) {
      content(content);
    }
  }

  private void content(int from) {
    int at = from - line.start();
    if (isNew()) {
      column = at;
      plain = line.plainKeyStart() == from || beginsMapping(text.substring(from, line.end()));
    }
    if (at <= column) {
      topLevel(from);
    } else {
      metadata(at, from);
    }
  }

  /** False also for an item that may be a list or a single value: the events will tell. */
  private static boolean beginsMapping(String content) {
    int comment = content.indexOf(" #");
    String withoutComment = (comment < 0 ? content : content.substring(0, comment)).stripTrailing();
    return !withoutComment.startsWith("-")
        && (withoutComment.contains(": ") || withoutComment.endsWith(":"));
  }

  private void topLevel(int from) {
    boolean metadata = isKey(METADATA, from);
    deepest = metadata ? metadataColumn : column;
    if (metadata) {
      plain &= !hasMetadata && line.isEnd(line.valueStart());
      hasMetadata = true;
    } else if (isKey(API_VERSION, from)) {
      apiVersion = value(apiVersion);
    } else if (isKey(KIND, from)) {
      kind = value(kind);
    } else {
      plain &= isPlainKey(from);
    }
  }

  private void metadata(int at, int from) {
    metadataColumn = Math.min(metadataColumn, at);
    deepest = metadataColumn;
    if (isKey(NAME, from)) {
      name = value(name);
    } else if (isKey(NAMESPACE, from)) {
      namespace = value(namespace);
    } else if (isKey(ANNOTATIONS, from)) {
      plain &= !hasAnnotations;
      hasAnnotations = true;
    } else if (isKey(LABELS, from)) {
      plain &= !hasLabels;
      hasLabels = true;
    } else {
      plain &= isPlainKey(from);
    }
  }

  /** Whether this key starts there; the colon of the line has white space after it. */
  private boolean isKey(byte[] key, int from) {
    boolean same = line.colon() - from == key.length;
    for (int i = 0; same && i < key.length; i++) {
      same = ascii[from + i] == key[i];
    }
    return same;
  }

  /** Whether it is surely none of the header's keys; one may have white space before its colon. */
  private boolean isPlainKey(int from) {
    byte before = ascii[from];
    boolean spaced = false;
    for (int i = from + 1; i < line.end() && !spaced; i++) {
      byte b = ascii[i];
      spaced = b == '\t' || (b == ':' && before == ' ');
      before = b;
    }
    return !spaced && (Ascii.isLetterOrDigit(ascii[from]) || ascii[from] == '-');
  }

  /** The value of the line's key; not plain if it has one already. */
  private Optional<String> value(Optional<String> earlier) {
    plain &= earlier.isEmpty();
    int from = line.valueStart();
    int to = line.end();
    if (!line.isPlainFrom(from) || ascii[to - 1] == ' ') {
      return otherValue();
    }
    String value = text.substring(from, to);
    plain &= !HeaderEvents.isNull(value);
    return Optional.of(value);
  }

  private Optional<String> otherValue() {
    Optional<String> value = PlainScalars.value(text.substring(line.colon() + 1, line.end()));
    plain &= value.filter(v -> !HeaderEvents.isNull(v)).isPresent();
    return value;
  }

  /** The item; without a header if its lines were not plain enough to be sure. */
  ListItem item() {
    return new ListItem(
        start,
        number,
        plain && !isNew()
            ? Optional.of(new ItemHeader(apiVersion, kind, namespace, name))
            : Optional.empty());
  }
}
