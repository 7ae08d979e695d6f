package io.kaspr.fn.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** An item as SnakeYAML Engine finds it: its text up to its last value, and what it is. */
public record PlainItem(
    String text, String apiVersion, String kind, String name, Map<String, String> annotations) {
  private static final String ORIGIN = "kaspr.io/rendered-from";

  static PlainItem of(String text, Node node) {
    Node metadata = value(node, "metadata").orElse(node);
    Map<String, String> annotations = new LinkedHashMap<>();
    if (value(metadata, "annotations").orElse(null) instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        annotations.put(text(entry.getKeyNode()), text(entry.getValueNode()));
      }
    }
    return new PlainItem(
        text,
        value(node, "apiVersion").map(PlainItem::text).orElse(""),
        value(node, "kind").map(PlainItem::text).orElse(""),
        value(metadata, "name").map(PlainItem::text).orElse(""),
        annotations);
  }

  /** What the text says below a key, the last time if it stands twice; merges are left aside. */
  static Optional<Node> value(Node node, String key) {
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return mapping.getValue().stream()
        .filter(entry -> text(entry.getKeyNode()).equals(key))
        .map(NodeTuple::getValueNode)
        .reduce((first, last) -> last);
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  boolean isOfKaspr() {
    return apiVersion.startsWith("kaspr.io/") || apiVersion.startsWith("fn.kaspr.io/");
  }

  boolean isRendered() {
    return annotations.containsKey(ORIGIN);
  }

  /** An app that must be rendered. */
  boolean isEnabledApp() {
    return apiVersion.startsWith("kaspr.io/")
        && kind.equals("KasprApp")
        && !"disabled".equals(annotations.get("kaspr.io/render"));
  }

  /** The StatefulSet of an app. */
  boolean isRenderedFrom(PlainItem app) {
    String origin = annotations.getOrDefault(ORIGIN, "");
    return kind.equals("StatefulSet")
        && (origin.equals(app.name) || origin.endsWith("/" + app.name));
  }
}
