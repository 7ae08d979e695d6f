package io.kaspr.fn.krm.item;

import java.util.Optional;

/**
 * An item with what it takes to speak of it and to place others beside it.
 *
 * @param index in the list; empty if it stands elsewhere, as a functionConfig
 * @param namespace its own, or else the one that is set for items without
 */
public record ListedItem(
    Item item, Optional<Integer> index, Annotations annotations, Optional<String> namespace) {

  public ResourceRef reference() {
    return item.reference();
  }

  /** What it is called in its own namespace or in the one that is set. */
  public ResourceRef placed() {
    return reference().in(namespace);
  }

  /** The same as it shall stand in the list from now on. */
  public ListedItem standingAs(Item other) {
    return new ListedItem(other, index, annotations, namespace);
  }

  /** A result that is about the item as a whole. */
  public Result about(Result.Severity severity, String message) {
    return Result.about(severity, reference(), annotations.file(), message);
  }

  /** A result that is about one of its fields. */
  public Result about(Result.Severity severity, String message, Result.Field field) {
    return about(severity, message).at(field);
  }
}
