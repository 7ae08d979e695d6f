package io.kaspr.fn.krm;

import java.util.List;
import java.util.Optional;

/**
 * The text of a ResourceList, cut into its parts: {@code head}, {@code itemsKey}, the items and
 * {@code tail} one after the other are the input, byte for byte, less the {@code results} of an
 * earlier function. (Items in flow style are the exception: they become entries in block style.)
 *
 * @param itemsKey the line of the items key, and comments below it
 * @param indent the column of the items' dashes, from 0
 */
record Outline(
    String apiVersion,
    String kind,
    String head,
    String itemsKey,
    List<Item> items,
    int indent,
    String tail,
    Optional<Item> functionConfig) {
  static final String ITEMS_FOLLOW = "items:\n";
  static final String NO_ITEMS = "items: []\n";
}
