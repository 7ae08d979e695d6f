package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ItemHeader;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.List;
import java.util.Optional;

/** The fields by which a mapping is known as a manifest. */
final class ManifestFields {
  private static final String API_VERSION = "apiVersion";
  private static final String KIND = "kind";
  private static final String METADATA = "metadata";

  private ManifestFields() {}

  /** Reads a mapping that {@link #complete} will have to look into. */
  static void check(Item item) throws MalformedInputException {
    if (!isComplete(item)) {
      item.tree();
    }
  }

  private static boolean isComplete(Item item) {
    return !item.apiVersion().isEmpty() && !item.kind().isEmpty();
  }

  /** A mapping as a manifest; empty if it is none, and an error if it looks like one. */
  static Optional<Item> complete(Item item) throws MalformedInputException {
    if (isComplete(item)) {
      return Optional.of(item);
    }
    Mapping tree = item.tree();
    Optional<String> apiVersion = text(tree, API_VERSION);
    Optional<String> kind = text(tree, KIND);
    if (apiVersion.isPresent() && kind.isPresent()) {
      return Optional.of(withHeader(item, tree, apiVersion, kind));
    }
    if (looksLikeManifest(tree)) {
      String missing = apiVersion.isEmpty() ? API_VERSION : KIND;
      throw new MalformedInputException(
          message(tree, missing), item.positionInInput(tree.position()));
    }
    return Optional.empty();
  }

  /** Aliases and merge keys are known only from the tree. */
  private static Item withHeader(
      Item item, Mapping tree, Optional<String> apiVersion, Optional<String> kind) {
    Optional<Mapping> metadata = tree.mapping(METADATA);
    Optional<String> namespace = metadata.flatMap(m -> text(m, "namespace"));
    Optional<String> name = metadata.flatMap(m -> text(m, "name"));
    return new Item(
        item.excerpt(),
        item.line(),
        new ItemHeader(apiVersion, kind, namespace, name, item.header().twice()));
  }

  /** Values of Helm may have one of these fields, and a chart has an apiVersion. */
  private static boolean looksLikeManifest(Mapping tree) {
    boolean isNamed =
        tree.mapping(METADATA)
            .filter(m -> m.get("name").isPresent() || m.get("generateName").isPresent())
            .isPresent();
    long fields =
        List.of(API_VERSION, KIND, METADATA).stream()
            .filter(field -> tree.entries().stream().anyMatch(entry -> isMeant(field, entry)))
            .count();
    return isNamed || fields > 1;
  }

  private static boolean isMeant(String field, Entry entry) {
    return entry.key().equalsIgnoreCase(field)
        || (!field.equals(KIND) && Nearest.to(entry.key(), List.of(field)).isPresent());
  }

  private static String message(Mapping tree, String missing) {
    String misspelt =
        tree.entries().stream()
            .filter(entry -> !entry.key().equals(missing) && isMeant(missing, entry))
            .map(entry -> " but '" + entry.key() + "'")
            .findFirst()
            .orElse("");
    return "looks like a manifest, but has no "
        + missing
        + misspelt
        + "; mend it, or leave the file out by the comment # +argocd:skip-file-rendering";
  }

  private static Optional<String> text(Mapping mapping, String key) {
    return mapping
        .scalar(key)
        .filter(value -> value.type() != Scalar.Type.NULL)
        .map(Scalar::text)
        .filter(text -> !text.isEmpty());
  }
}
