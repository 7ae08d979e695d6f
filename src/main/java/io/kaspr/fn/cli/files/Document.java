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
 * @param tree empty for resources that are not Kaspr's, which are parsed only if need be
 */
public record Document(String file, Item item, Optional<Mapping> tree) {

  /** A resource that is parsed. */
  public static Document parsed(String file, Item item) throws MalformedInputException {
    return new Document(file, item, Optional.of(item.tree()));
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
    return root()
        .map(root -> item.positionInInput(TreePath.find(root, path)))
        .orElseGet(this::line);
  }

  private Position start() {
    return root().map(root -> item.positionInInput(root.position())).orElseGet(this::line);
  }

  private Position line() {
    return new Position(item.line(), 1);
  }

  private Optional<Mapping> root() {
    try {
      return tree.isPresent() ? tree : Optional.of(item.tree());
    } catch (MalformedInputException e) {
      return Optional.empty();
    }
  }

  /** File and position, in the form of messages. */
  String place() {
    return file + ":" + start();
  }
}
