package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.List;
import java.util.Optional;

/** Items of kind List, as {@code kubectl get -o yaml} writes them; they are not unpacked. */
public final class KubectlLists {
  private static final String KIND = "List";

  private KubectlLists() {}

  /** Whether an item is one of Kaspr, is meant to be one, or is a List that may hold one. */
  public static boolean concernsKaspr(Item item) {
    return KasprKinds.of(item.reference()) != KasprKinds.Role.FOREIGN || mayHoldKaspr(item);
  }

  /** Whether an item is a List that may hold resources of Kaspr; it is not parsed for that. */
  private static boolean mayHoldKaspr(Item item) {
    return item.kind().equals(KIND) && item.text().contains(KasprKinds.GROUP + "/");
  }

  /** The warning about a List that holds resources of Kaspr. */
  static Optional<String> warning(Item item) throws MalformedInputException {
    if (!mayHoldKaspr(item)) {
      return Optional.empty();
    }
    List<String> kinds =
        elements(item.tree()).stream()
            .filter(element -> text(element, "apiVersion").startsWith(KasprKinds.GROUP + "/"))
            .map(element -> text(element, "kind") + " " + name(element))
            .toList();
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "is not unpacked, so nothing is rendered of "
                + String.join(", ", kinds)
                + " in it: make each a document of its own");
  }

  private static List<Mapping> elements(Mapping list) {
    return list.get("items").orElse(list) instanceof Sequence items
        ? items.elements().stream()
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast)
            .toList()
        : List.of();
  }

  private static String name(Mapping element) {
    return element.mapping("metadata").map(metadata -> text(metadata, "name")).orElse("");
  }

  private static String text(Mapping mapping, String key) {
    return mapping.scalar(key).map(Scalar::text).orElse("");
  }
}
