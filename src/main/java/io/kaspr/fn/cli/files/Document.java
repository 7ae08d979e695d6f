package io.kaspr.fn.cli.files;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Position;
import java.util.Optional;

/**
 * A resource in a file.
 *
 * @param file as messages call it
 * @param item whose line is 0 where nobody has written the text
 */
public record Document(String file, Item item, Mapping tree) {

  /** The resource below as many lines as it has above it, so that messages count from the first. */
  static Document inPlace(String file, Item item) throws MalformedInputException {
    Item inPlace = item.belowEmptyLines();
    return new Document(file, inPlace, inPlace.tree());
  }

  /** Something to be said of the resource, at the place that it is about. */
  public Finding finding(Result result) {
    boolean hasPlace = item.line() > 0;
    return new Finding(file, hasPlace ? Optional.of(positionOf(result)) : Optional.empty(), result);
  }

  private Position positionOf(Result result) {
    return result
        .field()
        .map(field -> field.position().orElseGet(() -> positionOf(field.path())))
        .orElseGet(this::start);
  }

  private Position positionOf(String path) {
    return item.positionInInput(TreePath.find(tree, path));
  }

  private Position start() {
    return item.positionInInput(tree.position());
  }

  /** Where a person or an editor finds it. */
  String place() {
    return file + ":" + start();
  }
}
