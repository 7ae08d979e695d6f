package io.kaspr.fn.yaml;

import java.util.List;
import java.util.Optional;

/** A node of a YAML tree with the place where it stood; aliases and merge keys are resolved. */
public sealed interface Node {

  Position position();

  /** A single value; {@code text} is what stood there, without quotes and escapes. */
  record Scalar(Type type, String text, Position position) implements Node {
    /**
     * What YAML 1.2's core schema takes a scalar for. A quoted one is always a string; what is
     * tagged as binary data is none, as its text is not what it says.
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

  /** Keys and their values in the order of the text; a key that stands twice is here twice. */
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

  /** A key, where it stood, and its value. */
  record Entry(String key, Position position, Node value) {}
}
