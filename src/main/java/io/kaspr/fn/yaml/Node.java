package io.kaspr.fn.yaml;

import java.util.List;
import java.util.Optional;

/** A node of a YAML tree with its position; aliases and merge keys are resolved. */
public sealed interface Node {

  Position position();

  /** A single value; {@code text} is without quotes, and its escapes are resolved. */
  record Scalar(Type type, String text, Position position) implements Node {
    /**
     * The type of a scalar by YAML 1.2's core schema. A quoted scalar is always a string. One with
     * the tag {@code !!binary} is no string: its text is the data in base 64.
     */
    public enum Type {
      STRING,
      BINARY,
      INTEGER,
      FLOAT,
      BOOLEAN,
      NULL
    }
  }

  /** A list of nodes. */
  record Sequence(List<Node> elements, Position position) implements Node {}

  /** Keys and values in the order of the text; a key that is twice in the text is twice here. */
  record Mapping(List<Entry> entries, Position position) implements Node {

    /** The value of the last entry of this key. */
    public Optional<Node> get(String key) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (entries.get(i).key().equals(key)) {
          return Optional.of(entries.get(i).value());
        }
      }
      return Optional.empty();
    }

    /** The same, if it is a mapping. */
    public Optional<Mapping> mapping(String key) {
      return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** The same, if it is a single value. */
    public Optional<Scalar> scalar(String key) {
      return get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }
  }

  /** A key, the position of the key, and its value. */
  record Entry(String key, Position position, Node value) {}
}
