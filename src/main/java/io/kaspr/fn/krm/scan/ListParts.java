package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Item;
import java.util.List;
import java.util.Optional;

/**
 * The text of a ResourceList, cut into its parts. {@code head}, {@code itemsKey}, the items and
 * {@code tail} together are the input, byte for byte, without the {@code results} of an earlier
 * function. Items in flow style are the exception: they become entries in block style.
 *
 * @param itemsKey the line of the items key, and comments below it
 * @param indent the column of the items' dashes, from 0
 */
public record ListParts(
    String apiVersion,
    String kind,
    String head,
    String itemsKey,
    List<Item> items,
    int indent,
    String tail,
    Optional<Item> functionConfig) {
  public static final String ITEMS_FOLLOW = "items:\n";
  public static final String NO_ITEMS = "items: []\n";

  public ListParts withTail(String other) {
    return new ListParts(apiVersion, kind, head, itemsKey, items, indent, other, functionConfig);
  }
}
