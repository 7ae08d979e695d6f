package io.kaspr.fn.cli.files;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Sequence;
import io.kaspr.fn.yaml.Position;
import java.util.Optional;

/** Finds what a path such as {@code spec.operations[0].name} stands for. */
final class TreePath {
  private TreePath() {}

  /** The place of the node at a path, or of the last on the way to it. */
  static Position find(Node root, String path) {
    Node node = root;
    for (String step : path.replace("]", "").split("[.\\[]", -1)) {
      Optional<Node> next = step(node, step);
      if (next.isEmpty()) {
        return node.position();
      }
      node = next.get();
    }
    return node.position();
  }

  private static Optional<Node> step(Node node, String step) {
    if (node instanceof Mapping mapping) {
      return mapping.get(step);
    }
    boolean isIndex = step.matches("[0-9]{1,9}");
    return node instanceof Sequence list && isIndex
        ? list.elements().stream().skip(Integer.parseInt(step)).findFirst()
        : Optional.empty();
  }
}
