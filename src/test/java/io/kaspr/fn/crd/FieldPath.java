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
      put(array, index(last()), value);
    } else {
      ((ObjectNode) parent(root)).set(last(), value);
    }
  }

  private static void put(ArrayNode array, int index, JsonNode value) {
    if (index < array.size()) {
      array.set(index, value);
    } else {
      array.add(value);
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
    for (int i = 0; i < steps.size() - 1; i++) {
      node = child(node, steps.get(i), steps.get(i + 1).startsWith("["));
    }
    return node;
  }

  private static JsonNode child(JsonNode node, String step, boolean list) {
    if (step.startsWith("[")) {
      return node.has(index(step)) ? node.get(index(step)) : ((ArrayNode) node).addObject();
    }
    ObjectNode object = (ObjectNode) node;
    return list ? object.withArrayProperty(step) : object.withObjectProperty(step);
  }

  private String last() {
    return steps.get(steps.size() - 1);
  }

  private static int index(String step) {
    return Integer.parseInt(step.substring(1, step.length() - 1));
  }
}
