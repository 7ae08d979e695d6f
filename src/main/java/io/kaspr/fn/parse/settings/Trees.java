package io.kaspr.fn.parse.settings;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import io.kaspr.fn.yaml.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads values of trees, and makes changed copies, before they are parsed; null is absent. */
final class Trees {
  static final Mapping EMPTY = new Mapping(List.of(), Position.START);

  private Trees() {}

  static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
  }

  static Optional<Node> value(Mapping mapping, String key) {
    return mapping.get(key).filter(node -> !isNull(node));
  }

  static boolean has(Mapping mapping, String key) {
    return value(mapping, key).isPresent();
  }

  /** The text of a key, if it is a single value. */
  static Optional<String> text(Mapping mapping, String key) {
    return value(mapping, key)
        .flatMap(node -> node instanceof Scalar s ? Optional.of(s.text()) : Optional.empty());
  }

  /** A copy with another value: instead of the key's last value, or at the end. */
  static Mapping with(Mapping mapping, String key, Node value) {
    List<Entry> entries = new ArrayList<>(mapping.entries());
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (entry.key().equals(key)) {
        entries.set(i, new Entry(key, entry.position(), value));
        return new Mapping(entries, mapping.position());
      }
    }
    entries.add(new Entry(key, value.position(), value));
    return new Mapping(entries, mapping.position());
  }

  static Mapping without(Mapping mapping, List<String> keys) {
    return new Mapping(
        mapping.entries().stream().filter(entry -> !keys.contains(entry.key())).toList(),
        mapping.position());
  }

  /** A copy in which all nodes have this position. */
  static Node at(Position position, Node node) {
    if (node instanceof Mapping mapping) {
      return new Mapping(
          mapping.entries().stream()
              .map(entry -> new Entry(entry.key(), position, at(position, entry.value())))
              .toList(),
          position);
    }
    return node instanceof Sequence sequence
        ? new Sequence(
            sequence.elements().stream().map(element -> at(position, element)).toList(), position)
        : new Scalar(((Scalar) node).type(), ((Scalar) node).text(), position);
  }

  static Scalar scalar(String text) {
    return new Scalar(Scalar.Type.STRING, text, Position.START);
  }
}
