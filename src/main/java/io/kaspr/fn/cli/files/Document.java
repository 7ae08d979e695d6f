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
 * @param file its name in messages
 * @param item its line is 0 if the text was made by us and is in no file
 */
public record Document(String file, Item item, Mapping tree) {

  /** The resource with empty lines above it, so that messages have the line numbers of the file. */
  static Document inPlace(String file, Item item) throws MalformedInputException {
    Item inPlace = item.belowEmptyLines();
    return new Document(file, inPlace, inPlace.tree());
  }

  /** A result about this resource, with the position in the file. */
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

  /** File and position, in the form of messages. */
  String place() {
    return file + ":" + start();
  }
}
