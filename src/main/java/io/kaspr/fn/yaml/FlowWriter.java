package io.kaspr.fn.yaml;

import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.stream.Collectors;

/** Writes a node in flow style on one line, which may stand in place of any other value. */
public final class FlowWriter {
  private FlowWriter() {}

  /** The node without anchors, aliases and merge keys; strings in double quotes. */
  public static String write(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(FlowWriter::entry)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Sequence list) {
      return list.elements().stream()
          .map(FlowWriter::write)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar((Scalar) node);
  }

  private static String entry(Entry entry) {
    return quoted(entry.key()) + ": " + write(entry.value());
  }

  private static String scalar(Scalar scalar) {
    return switch (scalar.type()) {
      case STRING -> quoted(scalar.text());
      case BINARY -> "!!binary " + quoted(scalar.text());
      case NULL -> "null";
      case INTEGER, FLOAT, BOOLEAN -> scalar.text();
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2);
    Escapes.append(quoted, text);
    return quoted.toString();
  }
}
