package io.kaspr.fn.krm;

import io.kaspr.fn.krm.item.Excerpt;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.scan.AsciiBytes;
import io.kaspr.fn.krm.scan.EventScanner;
import io.kaspr.fn.krm.scan.LineScanner;
import io.kaspr.fn.krm.scan.ListParts;
import io.kaspr.fn.krm.scan.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list that a host hands to a function and takes back (config.kubernetes.io/v1, KRM Functions
 * Specification), as text: items that the function does not touch are copied byte for byte.
 */
public final class ResourceList {
  private static final String GROUP = "config.kubernetes.io/";
  private static final String KIND = "ResourceList";

  private final ListParts input;

  private ResourceList(ListParts input) {
    this.input = input;
  }

  /** As {@link #parse}, for bytes in UTF-8; other bytes are malformed input. */
  public static ResourceList read(byte[] utf8) throws MalformedInputException {
    String text = Utf8.decode(utf8);
    return parse(text, AsciiBytes.of(text, utf8));
  }

  /** Reads a list in block style, flow style or JSON; anything else is malformed input. */
  public static ResourceList parse(String text) throws MalformedInputException {
    return parse(text, AsciiBytes.of(text));
  }

  private static ResourceList parse(String text, byte[] ascii) throws MalformedInputException {
    Optional<ListParts> scanned = LineScanner.scan(text, ascii);
    ListParts input = scanned.isPresent() ? scanned.get() : EventScanner.scan(text);
    if (!input.kind().equals(KIND)) {
      throw new MalformedInputException(
          "expected kind " + KIND + ", but it is '" + input.kind() + "'");
    }
    if (!input.apiVersion().startsWith(GROUP)) {
      throw new MalformedInputException(
          "expected apiVersion " + GROUP + "v1, but it is '" + input.apiVersion() + "'");
    }
    return new ResourceList(input);
  }

  /** A list of these items, for a call whose functionConfig is another item. */
  public static ResourceList of(List<Item> items, Optional<Item> functionConfig) {
    String head = "apiVersion: " + GROUP + "v1\nkind: " + KIND + "\n";
    return new ResourceList(
        new ListParts(
            GROUP + "v1", KIND, head, ListParts.ITEMS_FOLLOW, items, 0, "", functionConfig));
  }

  public List<Item> items() {
    return input.items();
  }

  /** The functionConfig; empty where it is absent or null. */
  public Optional<Item> functionConfig() {
    return input.functionConfig();
  }

  /** How many spaces stand before the dash of each item. */
  public int indent() {
    return input.indent();
  }

  /** What follows the items. */
  public String tail() {
    return input.tail();
  }

  public ResourceList withTail(String tail) {
    return tail.equals(input.tail()) ? this : new ResourceList(input.withTail(tail));
  }

  /** The list with these items, and results if there are any. */
  public String write(List<Item> items, List<Result> results) {
    return String.join("", parts(items, results));
  }

  /**
   * As {@link #write}, in pieces that are to be written one after the other, as it may be large.
   */
  public List<String> parts(List<Item> items, List<Result> results) {
    List<String> parts = new ArrayList<>();
    add(parts, input.head());
    add(parts, itemsKey(items));
    runs(items).forEach(run -> add(parts, run.text()));
    add(parts, input.tail());
    add(parts, results.isEmpty() ? "" : Results.toYaml(results));
    return parts;
  }

  /** The texts of items; items that are neighbours in the input too are joined into one text. */
  private static List<Excerpt> runs(List<Item> items) {
    List<Excerpt> runs = new ArrayList<>();
    for (Item item : items) {
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).isFollowedBy(item.excerpt())) {
        runs.set(last, runs.get(last).with(item.excerpt()));
      } else {
        runs.add(item.excerpt());
      }
    }
    return runs;
  }

  private String itemsKey(List<Item> items) {
    boolean wasEmpty = input.items().isEmpty();
    if (items.isEmpty()) {
      boolean hasKey = wasEmpty && !input.itemsKey().isEmpty();
      return hasKey ? input.itemsKey() : ListParts.NO_ITEMS;
    }
    return wasEmpty ? ListParts.ITEMS_FOLLOW : input.itemsKey();
  }

  /** Adds a part, which starts on a new line: an input may end without a line break. */
  private static void add(List<String> parts, String part) {
    if (part.isEmpty()) {
      return;
    }
    if (!parts.isEmpty() && !parts.get(parts.size() - 1).endsWith("\n")) {
      parts.add("\n");
    }
    parts.add(part);
  }
}
