package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A path such as {@code spec.pythonPackages.packages[0]}, to change a tree at. */
record FieldPath(List<String> steps) {

  static FieldPath of(String text) {
    return new FieldPath(List.of(text.replace("[", ".[").split("\\.")));
  }

  /** Puts a value there; objects that are missing on the way come into being. */
  void set(JsonNode root, JsonNode value) {
    if (parent(root) instanceof ArrayNode array) {
      array.set(index(last()), value);
    } else {
      ((ObjectNode) parent(root)).set(last(), value);
    }
  }

  void remove(JsonNode root) {
    if (parent(root) instanceof ArrayNode array) {
      array.remove(index(last()));
    } else {
      ((ObjectNode) parent(root)).remove(last());
    }
  }

  private JsonNode parent(JsonNode root) {
    JsonNode node = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      node = step.startsWith("[") ? node.get(index(step)) : ((ObjectNode) node).withObject(step);
    }
    return node;
  }

  private String last() {
    return steps.get(steps.size() - 1);
  }

  private static int index(String step) {
    return Integer.parseInt(step.substring(1, step.length() - 1));
  }
}
