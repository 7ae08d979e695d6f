package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What comes to stand in the place of each item of a list, and behind the last. */
final class ItemSlots {
  private final List<Item> items;

  /** Of those places that no longer have their item alone. */
  private final Map<Integer, List<Item>> changed = new HashMap<>();

  ItemSlots(List<Item> items) {
    this.items = items;
  }

  /** The place behind the last item. */
  int last() {
    return items.size();
  }

  /** Takes an item out. */
  void remove(int index) {
    at(index).remove(0);
  }

  /** Puts another item in the place of one. */
  void replace(int index, Item item) {
    at(index).set(0, item);
  }

  /** Adds an item behind all that stands in a place. */
  void add(int index, Item item) {
    at(index).add(item);
  }

  /** Changes items that stand behind a place. */
  void editBehind(int index, UnaryOperator<Item> edit) {
    for (int i = index + 1; i < items.size(); i++) {
      at(i).replaceAll(edit);
    }
  }

  private List<Item> at(int index) {
    return changed.computeIfAbsent(index, i -> new ArrayList<>(unchanged(i)));
  }

  private List<Item> unchanged(int index) {
    return index < items.size() ? List.of(items.get(index)) : List.of();
  }

  /** All items, in the order of their places. */
  List<Item> all() {
    List<Item> all = new ArrayList<>(items.size());
    for (int i = 0; i <= items.size(); i++) {
      List<Item> here = changed.get(i);
      if (here != null) {
        all.addAll(here);
      } else if (i < items.size()) {
        all.add(items.get(i));
      }
    }
    return all;
  }
}
