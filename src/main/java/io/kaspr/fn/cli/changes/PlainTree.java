package io.kaspr.fn.cli.changes;

import io.kaspr.fn.krm.item.HostAnnotations;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Converts objects to maps, lists and scalars, to compare their content and not how it is written.
 */
final class PlainTree {
  private PlainTree() {}

  /** A Kubernetes object, without the annotations that hosts make for themselves. */
  static Object ofObject(Mapping object) {
    Object tree = of(object);
    if (tree instanceof Map<?, ?> map
        && map.get("metadata") instanceof Map<?, ?> metadata
        && metadata.get("annotations") instanceof Map<?, ?> annotations) {
      annotations.keySet().removeIf(key -> HostAnnotations.contains((String) key));
    }
    return tree;
  }

  private static Object of(Node node) {
    if (node instanceof Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> map.put(entry.key(), of(entry.value())));
      return map;
    }
    if (node instanceof Sequence sequence) {
      List<Object> list = new ArrayList<>();
      sequence.elements().forEach(element -> list.add(of(element)));
      return list;
    }
    return scalar((Scalar) node);
  }

  private static Object scalar(Scalar scalar) {
    return switch (scalar.type()) {
      case STRING, BINARY -> scalar.text();
      case BOOLEAN -> scalar.text().equalsIgnoreCase("true");
      case NULL -> "null";
      case INTEGER, FLOAT -> number(scalar.text());
    };
  }

  /** A decimal; other bases, infinity and not-a-number stay text. */
  private static Object number(String text) {
    boolean isDecimal = text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") && !text.endsWith(".");
    return isDecimal ? new BigDecimal(text).stripTrailingZeros() : text;
  }

  /** The same tree with its keys in the order of a model; keys that the model lacks come last. */
  static Object inOrderOf(Object model, Object tree) {
    if (model instanceof Map<?, ?> like && tree instanceof Map<?, ?> map) {
      return inOrderOfMap(like, map);
    }
    if (model instanceof List<?> like && tree instanceof List<?> list) {
      List<Object> ordered = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        Object element = list.get(i);
        ordered.add(i < like.size() ? inOrderOf(like.get(i), element) : element);
      }
      return ordered;
    }
    return tree;
  }

  private static Map<Object, Object> inOrderOfMap(Map<?, ?> model, Map<?, ?> map) {
    Map<Object, Object> ordered = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : model.entrySet()) {
      Object value = map.get(entry.getKey());
      if (value != null) {
        ordered.put(entry.getKey(), inOrderOf(entry.getValue(), value));
      }
    }
    map.forEach(ordered::putIfAbsent);
    return ordered;
  }
}
