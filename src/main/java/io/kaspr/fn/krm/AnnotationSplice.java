package io.kaspr.fn.krm;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Position;
import java.util.Optional;

/** Adds one annotation to an item's text and leaves every other byte as it is. */
final class AnnotationSplice {
  private final String text;
  private final String key;
  private final String value;

  private AnnotationSplice(String text, String key, String value) {
    this.text = text;
    this.key = key;
    this.value = '"' + value + '"';
  }

  /**
   * The item's text with the annotation; empty if its metadata or annotations are an alias, which
   * other parts of the text share.
   */
  static Optional<String> splice(String text, Mapping item, String key, String value) {
    return new AnnotationSplice(text, key, value).into(item);
  }

  private Optional<String> into(Mapping item) {
    Optional<Entry> metadata = entry(item, "metadata");
    Optional<Entry> annotations = metadata.flatMap(m -> entry(m.value(), "annotations"));
    Optional<Entry> present = annotations.flatMap(a -> entry(a.value(), key));
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

  private Optional<String> replaced(Entry entry) {
    int start = valueStart(entry);
    String old = ((Scalar) entry.value()).text();
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
    int start = valueStart(parent);
    if (start < text.length() && text.charAt(start) == '*') {
      return Optional.empty();
    }
    if (parent.value() instanceof Mapping mapping) {
      boolean flow = start < text.length() && text.charAt(start) == '{';
      return flow ? Optional.of(inFlow(start, mapping, flowEntry)) : inBlock(start, mapping, line);
    }
    return parent.value() instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL
        ? Optional.of(replacedScalar(start, scalar.text(), "{" + flowEntry + "}"))
        : Optional.empty();
  }

  /** An empty value stands right behind its colon, which a space must follow. */
  private String replacedScalar(int start, String old, String by) {
    return replace(start, start + old.length(), old.isEmpty() ? " " + by : by);
  }

  private String inFlow(int brace, Mapping mapping, String entry) {
    String separator = mapping.entries().isEmpty() ? "" : ", ";
    return replace(brace + 1, brace + 1, entry + separator);
  }

  private Optional<String> inBlock(int valueStart, Mapping mapping, String line) {
    int newline = text.indexOf('\n', valueStart);
    int column = mapping.entries().get(0).position().column() - 1;
    boolean crlf = newline > 0 && text.charAt(newline - 1) == '\r';
    String added = " ".repeat(column) + line + (crlf ? "\r\n" : "\n");
    return newline < 0 ? Optional.empty() : Optional.of(replace(newline + 1, newline + 1, added));
  }

  private String replace(int from, int to, String by) {
    return text.substring(0, from) + by + text.substring(to);
  }

  /**
   * Where the value behind a key starts, past its colon, anchor and tag; or the end of its line.
   */
  private int valueStart(Entry entry) {
    int keyStart = offset(entry.position());
    char first = text.charAt(keyStart);
    boolean quoted = first == '"' || first == '\'';
    int keyEnd = quoted ? text.indexOf(first, keyStart + 1) + 1 : keyStart + entry.key().length();
    int start = skipSpaces(text.indexOf(':', keyEnd) + 1);
    while (start < text.length() && (text.charAt(start) == '&' || text.charAt(start) == '!')) {
      start = skipSpaces(tokenEnd(start));
    }
    return start;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private int tokenEnd(int from) {
    int i = from;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int offset(Position position) {
    int lineStart = 0;
    for (int line = 1; line < position.line(); line++) {
      lineStart = text.indexOf('\n', lineStart) + 1;
    }
    return text.offsetByCodePoints(lineStart, position.column() - 1);
  }
}
