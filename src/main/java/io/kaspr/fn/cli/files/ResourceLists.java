package io.kaspr.fn.cli.files;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import io.kaspr.fn.krm.scan.DocumentText;
import io.kaspr.fn.krm.scan.ListElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Unpacks lists of resources: those that kubectl prints, ResourceLists and arrays of JSON. */
public final class ResourceLists {
  private static final String LIST = "List";

  private ResourceLists() {}

  /** The resources of a text; documents that are neither mappings nor lists are left out. */
  public static List<Item> resources(String text) throws MalformedInputException {
    List<Item> resources = new ArrayList<>();
    for (DocumentText document : DocumentSplitter.documents(text)) {
      Optional<Item> mapping = document.mapping();
      List<Item> found =
          mapping.isPresent()
              ? List.of(mapping.get())
              : ListElements.of(document.text(), document.line()).orElse(List.of());
      for (Item item : found) {
        resources.addAll(unpacked(item));
      }
    }
    return resources;
  }

  /** The resources of a list, also of lists in it; or the resource itself, if it is none. */
  public static List<Item> unpacked(Item item) throws MalformedInputException {
    Optional<List<Item>> elements =
        item.kind().endsWith(LIST) ? ListElements.of(item.text(), item.line()) : Optional.empty();
    if (elements.isEmpty()) {
      return List.of(item);
    }
    List<Item> resources = new ArrayList<>();
    for (Item element : elements.get()) {
      resources.addAll(unpacked(withKind(element, item)));
    }
    return resources;
  }

  /** The elements of a list of one kind need not name it. */
  private static Item withKind(Item element, Item list) throws MalformedInputException {
    String kind = list.kind().substring(0, list.kind().length() - LIST.length());
    boolean hasOwn = !element.kind().isEmpty() || !element.apiVersion().isEmpty();
    return hasOwn || kind.isEmpty() ? element : withKind(element, list.apiVersion(), kind);
  }

  /** Behind all else, so that nothing changes its place. */
  private static Item withKind(Item element, String apiVersion, String kind)
      throws MalformedInputException {
    String text = element.text().stripTrailing();
    String margin = text.substring(0, text.length() - text.stripLeading().length());
    boolean flow = text.startsWith("{", margin.length());
    String fields = "apiVersion: " + apiVersion + (flow ? ", " : "\n" + margin) + "kind: " + kind;
    return Item.of(
        flow
            ? text.substring(0, text.length() - 1) + ", " + fields + "}\n"
            : element.text() + margin + fields + "\n",
        element.line(),
        Optional.empty());
  }
}
