package io.kaspr.fn.cli;

import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Position;

/**
 * A resource of Kaspr's in a file.
 *
 * @param item at the place where it stands in the file, so that positions count from its first line
 */
record Document(String file, Item item, Mapping tree) {

  /** Something to be said of the resource, at the place that it is about. */
  Finding finding(Result result) {
    return new Finding(file, positionOf(result), result);
  }

  /** Where a person or an editor finds it. */
  String place() {
    return file + ":" + tree.position();
  }

  private Position positionOf(Result result) {
    return result
        .field()
        .map(field -> field.position().orElseGet(() -> TreePath.find(tree, field.path())))
        .orElse(tree.position());
  }
}
