package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Position;
import java.util.Optional;

/** Adds one annotation to an item's text and leaves every other byte as it is. */
final class AnnotationSplice {
  private final String text;
  private final ItemOffsets offsets;
  private final String key;
  private final String value;

  private AnnotationSplice(String text, String key, String value) {
    this.text = text;
    this.offsets = new ItemOffsets(text);
    this.key = key;
    this.value = '"' + value + '"';
  }

  /**
   * The item's text with the annotation. More than a line changes only where metadata or
   * annotations are shared by an anchor, an alias or a merge key. Empty if the item has no metadata
   * of its own.
   */
  static Optional<String> splice(String text, Mapping item, String key, String value) {
    SpliceCheck check = new SpliceCheck(text, key, value);
    Optional<String> line =
        ExpandedAnnotations.areAnchored(text)
            ? Optional.empty()
            : new AnnotationSplice(text, key, value).into(item);
    return line.filter(spliced -> check.addsOnly(item, spliced))
        .or(
            () ->
                ExpandedAnnotations.splice(text, item, key, value)
                    .filter(s -> check.addsOnly(SharedAnnotations.withoutHosts(text, item), s)));
  }

  private Optional<String> into(Mapping item) {
    Optional<Entry> metadata = entry(item, "metadata");
    Optional<Entry> annotations = metadata.flatMap(m -> ownEntry(m, "annotations"));
    Optional<Entry> present = annotations.flatMap(a -> ownEntry(a, key));
    if (present.isPresent()) {
      return replaced(present.get());
    }
    return annotations.isPresent()
        ? added(annotations.get(), key + ": " + value, '"' + key + "\": " + value)
        : metadata.flatMap(
            m ->
                added(
                    m,
                    "annotations: {" + key + ": " + value + "}",
                    "\"annotations\": {\"" + key + "\": " + value + "}"));
  }

  private static Optional<Entry> entry(Node node, String key) {
    return node instanceof Mapping mapping
        ? mapping.entries().stream().filter(e -> e.key().equals(key)).findFirst()
        : Optional.empty();
  }

  /**
   * The parent's entry of a key, if it is written there and does not come from an alias or merge.
   */
  private static Optional<Entry> ownEntry(Entry parent, String key) {
    return entry(parent.value(), key).filter(e -> isAfter(e.position(), parent));
  }

  private static boolean isAfter(Position position, Entry parent) {
    Position start = parent.position();
    return position.line() > start.line()
        || (position.line() == start.line() && position.column() > start.column());
  }

  private Optional<String> replaced(Entry entry) {
    return entry.value() instanceof Scalar scalar
        ? replaced(valueStart(entry), scalar.text())
        : Optional.empty();
  }

  private Optional<String> replaced(int start, String old) {
    char first = start < text.length() ? text.charAt(start) : ' ';
    if (first == '"' || first == '\'') {
      return Optional.of(replace(start, text.indexOf(first, start + 1) + 1, value));
    }
    return text.startsWith(old, start)
        ? Optional.of(replacedScalar(start, old, value))
        : Optional.empty();
  }

  /** The text with one more line in a block mapping, or one more entry in a flow mapping. */
  private Optional<String> added(Entry parent, String line, String flowEntry) {
    if (parent.value() instanceof Mapping mapping) {
      return isAfter(mapping.position(), parent)
          ? added(parent, mapping, line, flowEntry)
          : Optional.empty();
    }
    return parent.value() instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL
        ? Optional.of(replacedScalar(valueStart(parent), scalar.text(), "{" + flowEntry + "}"))
        : Optional.empty();
  }

  private Optional<String> added(Entry parent, Mapping mapping, String line, String flowEntry) {
    int start = offsets.skipProperties(offsets.offset(mapping.position()));
    return text.startsWith("{", start)
        ? Optional.of(inFlow(start, mapping, flowEntry))
        : inBlock(valueStart(parent), columnOf(parent, mapping), line);
  }

  private static int columnOf(Entry parent, Mapping mapping) {
    return mapping.entries().stream()
        .map(Entry::position)
        .filter(position -> isAfter(position, parent))
        .findFirst()
        .orElse(mapping.position())
        .column();
  }

  /** Replaces a plain scalar; an empty one follows its colon directly, so a space is added. */
  private String replacedScalar(int start, String old, String by) {
    return replace(start, start + old.length(), old.isEmpty() ? " " + by : by);
  }

  private String inFlow(int brace, Mapping mapping, String entry) {
    String separator = mapping.entries().isEmpty() ? "" : ", ";
    return replace(brace + 1, brace + 1, entry + separator);
  }

  private Optional<String> inBlock(int valueStart, int column, String line) {
    int newline = text.indexOf('\n', valueStart);
    boolean crlf = newline > 0 && text.charAt(newline - 1) == '\r';
    String added = " ".repeat(column - 1) + line + (crlf ? "\r\n" : "\n");
    return newline < 0 ? Optional.empty() : Optional.of(replace(newline + 1, newline + 1, added));
  }

  private String replace(int from, int to, String by) {
    return text.substring(0, from) + by + text.substring(to);
  }

  /**
   * Where the value of a key starts, after colon, anchor and tag; the end of the line if there is
   * none on it.
   */
  private int valueStart(Entry entry) {
    int keyStart = offsets.offset(entry.position());
    char first = text.charAt(keyStart);
    boolean quoted = first == '"' || first == '\'';
    int keyEnd = quoted ? text.indexOf(first, keyStart + 1) + 1 : keyStart + entry.key().length();
    return offsets.skipProperties(offsets.skipSpaces(text.indexOf(':', keyEnd) + 1));
  }
}
