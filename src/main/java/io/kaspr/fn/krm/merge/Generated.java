package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ItemHeader;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.yaml.LiteralBlocks;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A generated object, which is to be put into the list.
 *
 * @param manifest its fields by name, in the order of writing
 * @param metadata the fields of its {@code metadata}, annotations included
 */
public record Generated(
    ResourceRef reference,
    Map<String, @Nullable Object> manifest,
    Map<String, @Nullable Object> metadata) {
  private static final String ANNOTATIONS = "annotations";
  private static final String DASH = "- ";
  private static final String METADATA = "metadata";

  /**
   * The object as an item, with so many spaces before its dash, and with the host's annotations.
   */
  Item item(int indent, Map<String, String> hostAnnotations, LiteralBlocks blocks) {
    Map<Object, @Nullable Object> annotations = new LinkedHashMap<>();
    if (metadata.get(ANNOTATIONS) instanceof Map<?, ?> own) {
      annotations.putAll(own);
    }
    annotations.putAll(hostAnnotations);
    Object whole = with(manifest, METADATA, with(metadata, ANNOTATIONS, annotations));
    String yaml = YamlWriter.write(whole, indent + DASH.length(), blocks);
    return new Item(" ".repeat(indent) + DASH + yaml, 0, ItemHeader.of(reference));
  }

  /** The same object in another namespace. */
  Generated in(Optional<String> namespace) {
    Map<String, @Nullable Object> moved = new LinkedHashMap<>();
    metadata.forEach(
        (field, value) -> {
          moved.put(field, value);
          if (field.equals("name")) {
            namespace.ifPresent(n -> moved.put("namespace", n));
          }
        });
    return new Generated(reference.in(namespace), manifest, moved);
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> fields, String name, Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return changed;
  }
}
