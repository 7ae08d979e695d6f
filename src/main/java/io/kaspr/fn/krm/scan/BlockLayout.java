package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Excerpt;
import io.kaspr.fn.krm.item.HeaderEvents;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ItemHeader;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where the keys and items of a ResourceList in block style are, as both scanners find it.
 *
 * @param end where the document ends
 * @param items none if they are in flow style
 * @param indent the column of the items' dashes, from 0
 */
record BlockLayout(String text, List<ListKey> keys, int end, List<ListItem> items, int indent) {

  /** A key of the list and the offset of its line. */
  record ListKey(String name, int start) {}

  /**
   * An item of the list.
   *
   * @param start the offset of the line with its dash, or of the comment lines right above
   * @param line the number of that line, from 1
   * @param header empty where a scanner could not read it
   */
  record ListItem(int start, int line, Optional<ItemHeader> header) {}

  /** The text, cut into its parts. */
  ListParts listParts(String apiVersion, String kind) throws MalformedInputException {
    int key = keyStart("items");
    int itemsEnd = keyEnd("items");
    int firstItem = items.isEmpty() ? itemsEnd : items.get(0).start();
    return new ListParts(
        apiVersion,
        kind,
        withoutResults(0, key),
        text.substring(key, firstItem),
        itemsUpTo(itemsEnd),
        indent,
        withoutResults(itemsEnd, end),
        functionConfig());
  }

  /** Where a key starts, or the end of the document if it is not there. */
  int keyStart(String name) {
    for (ListKey key : keys) {
      if (key.name().equals(name)) {
        return key.start();
      }
    }
    return end;
  }

  /** Where a key's value ends: above the next key and its comments. */
  int keyEnd(String name) {
    int start = keyStart(name);
    int next = this.end;
    for (ListKey key : keys) {
      next = key.start() > start ? Math.min(next, key.start()) : next;
    }
    int end = Comments.startAbove(text, next, name.equals("items") ? indent : 0);
    return Math.max(start, end);
  }

  /** A part of the text without the results in it; comments above them stay. */
  String withoutResults(int from, int to) {
    if (keyStart("results") == end) {
      return text.substring(from, to);
    }
    int start = Math.min(Math.max(keyStart("results"), from), to);
    int end = Math.min(Math.max(keyEnd("results"), from), to);
    return text.substring(from, start) + text.substring(end, to);
  }

  private List<Item> itemsUpTo(int end) throws MalformedInputException {
    List<Item> all = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      ListItem item = items.get(i);
      int to = i + 1 == items.size() ? end : items.get(i + 1).start();
      Excerpt excerpt = new Excerpt(text, item.start(), to);
      all.add(Item.of(excerpt, item.line(), item.header(), "every item"));
    }
    return Collections.unmodifiableList(all);
  }

  /** The functionConfig; spaces replace its key, so that columns stay the same. */
  Optional<Item> functionConfig() throws MalformedInputException {
    int start = keyStart("functionConfig");
    int end = keyEnd("functionConfig");
    if (start == end) {
      return Optional.empty();
    }
    int value = text.indexOf(':', start) + 1;
    String config = " ".repeat(value - start) + text.substring(value, end);
    int line = new LineCounter(text).lineAt(start);
    return HeaderEvents.isEmptyOrNull(config, line)
        ? Optional.empty()
        : Optional.of(Item.of(Excerpt.whole(config), line, Optional.empty(), "functionConfig"));
  }
}
