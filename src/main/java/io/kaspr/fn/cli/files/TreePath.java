package io.kaspr.fn.cli.files;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Sequence;
import io.kaspr.fn.yaml.Position;
import java.util.Optional;

/** Finds the node at a path such as {@code spec.operations[0].name}. */
final class TreePath {
  private TreePath() {}

  /** The position of the node at a path; if there is none, of its nearest parent. */
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
