package io.kaspr.fn.krm.item;

import java.util.Optional;

/**
 * An item with its index in the list, its annotations and the namespace that it belongs to.
 *
 * @param index empty if the item is not in the list but is the functionConfig
 * @param namespace its own, or else that of the settings for items without one
 */
public record ListedItem(
    Item item, Optional<Integer> index, Annotations annotations, Optional<String> namespace) {

  public ResourceRef reference() {
    return item.reference();
  }

  /** The reference with {@link #namespace}, also where the item itself has none. */
  public ResourceRef effectiveReference() {
    return reference().in(namespace);
  }

  /** The same with another text, which is to replace the item in the list. */
  public ListedItem withItem(Item other) {
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
