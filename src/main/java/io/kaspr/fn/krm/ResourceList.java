package io.kaspr.fn.krm;

import io.kaspr.fn.krm.item.Excerpt;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.scan.AsciiView;
import io.kaspr.fn.krm.scan.EventScanner;
import io.kaspr.fn.krm.scan.LineScanner;
import io.kaspr.fn.krm.scan.Outline;
import io.kaspr.fn.krm.scan.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list that a host hands to a function and takes back (config.kubernetes.io/v1), as text: what
 * a function does not touch leaves as it came, byte for byte.
 */
public final class ResourceList {
  private static final String GROUP = "config.kubernetes.io/";
  private static final String KIND = "ResourceList";

  private final Outline outline;

  private ResourceList(Outline outline) {
    this.outline = outline;
  }

  /** Reads a list in block style, flow style or JSON, in UTF-8. */
  public static ResourceList read(byte[] utf8) throws MalformedInputException {
    String text = Utf8.decode(utf8);
    return parse(text, AsciiView.of(text, utf8));
  }

  /** Reads a list in block style, flow style or JSON. */
  public static ResourceList parse(String text) throws MalformedInputException {
    return parse(text, AsciiView.of(text));
  }

  private static ResourceList parse(String text, byte[] ascii) throws MalformedInputException {
    Optional<Outline> scanned = LineScanner.scan(text, ascii);
    Outline outline = scanned.isPresent() ? scanned.get() : EventScanner.scan(text);
    if (!outline.kind().equals(KIND)) {
      throw new MalformedInputException(
          "expected kind " + KIND + ", but it is '" + outline.kind() + "'");
    }
    if (!outline.apiVersion().startsWith(GROUP)) {
      throw new MalformedInputException(
          "expected apiVersion " + GROUP + "v1, but it is '" + outline.apiVersion() + "'");
    }
    return new ResourceList(outline);
  }

  /** A list of these items, for a call that is configured with another. */
  public static ResourceList of(List<Item> items, Optional<Item> functionConfig) {
    String head = "apiVersion: " + GROUP + "v1\nkind: " + KIND + "\n";
    return new ResourceList(
        new Outline(GROUP + "v1", KIND, head, Outline.ITEMS_FOLLOW, items, 0, "", functionConfig));
  }

  public List<Item> items() {
    return outline.items();
  }

  /** What the call is configured with; empty also where it is null. */
  public Optional<Item> functionConfig() {
    return outline.functionConfig();
  }

  /** How many spaces stand before the dash of each item. */
  public int indent() {
    return outline.indent();
  }

  /** The list with these items, and results if there are any. */
  public String write(List<Item> items, List<Result> results) {
    return String.join("", parts(items, results));
  }

  /** As {@link #write}, in texts that follow each other, as the whole may be large. */
  public List<String> parts(List<Item> items, List<Result> results) {
    List<String> parts = new ArrayList<>();
    add(parts, outline.head());
    add(parts, itemsKey(items));
    runs(items).forEach(run -> add(parts, run.text()));
    add(parts, outline.tail());
    add(parts, results.isEmpty() ? "" : Results.toYaml(results));
    return parts;
  }

  /** The texts of items; those that follow each other in the input are one. */
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
    boolean wasEmpty = outline.items().isEmpty();
    if (items.isEmpty()) {
      boolean said = wasEmpty && !outline.itemsKey().isEmpty();
      return said ? outline.itemsKey() : Outline.NO_ITEMS;
    }
    return wasEmpty ? Outline.ITEMS_FOLLOW : outline.itemsKey();
  }

  /** Adds what starts on a new line: only the last line of an input may lack its end. */
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
