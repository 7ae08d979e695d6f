package io.kaspr.fn.krm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the keys of a ResourceList in block style start, and its items: what both scanners find.
 *
 * @param end where the document ends
 * @param items the starts of the lines with the items' dashes; none if they are in flow style
 * @param headers of the items; empty where a scanner could not tell
 */
record BlockParts(
    String text,
    List<ListKey> keys,
    int end,
    List<Integer> items,
    int indent,
    List<Optional<ItemHeader>> headers) {

  /** A key of the list and where its line starts. */
  record ListKey(String name, int start) {}

  Outline outline(String apiVersion, String kind) throws MalformedInputException {
    int key = keyStart("items");
    int itemsEnd = keyEnd("items");
    int firstItem = items.isEmpty() ? itemsEnd : Comments.startAbove(text, items.get(0), indent);
    return new Outline(
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

  /** A stretch of the text, less the results in it; comments above may be of what is before. */
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
    LineCounter lines = new LineCounter(text);
    int from = items.isEmpty() ? end : Comments.startAbove(text, items.get(0), indent);
    for (int i = 0; i < items.size(); i++) {
      boolean last = i + 1 == items.size();
      int to = last ? end : Comments.startAbove(text, items.get(i + 1), indent);
      all.add(Item.of(text.substring(from, to), lines.lineAt(from), headers.get(i)));
      from = to;
    }
    return List.copyOf(all);
  }

  /** The function's configuration, with spaces for its key: columns stay as they are. */
  Optional<Item> functionConfig() throws MalformedInputException {
    int start = keyStart("functionConfig");
    int end = keyEnd("functionConfig");
    if (start == end) {
      return Optional.empty();
    }
    int value = text.indexOf(':', start) + 1;
    String config = " ".repeat(value - start) + text.substring(value, end);
    int line = new LineCounter(text).lineAt(start);
    return HeaderEvents.isNothing(config, line)
        ? Optional.empty()
        : Optional.of(Item.of(config, line, Optional.empty(), "functionConfig"));
  }
}
