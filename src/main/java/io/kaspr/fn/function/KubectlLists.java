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

  /** Whether an item is Kaspr's, or meant to be, or may hold such. */
  public static boolean concernKaspr(Item item) {
    return KasprKinds.of(item.reference()) != KasprKinds.Role.FOREIGN || mayHoldKaspr(item);
  }

  /** Whether there may be something of Kaspr's in an item; it is not parsed for that. */
  private static boolean mayHoldKaspr(Item item) {
    return item.kind().equals(KIND) && item.text().contains(KasprKinds.GROUP + "/");
  }

  /** What is said of an item that holds something of Kaspr's. */
  static Optional<String> unseen(Item item) throws MalformedInputException {
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
