package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.spec.ComponentKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Components that have every field, and the fields that the parser knows. */
final class Components {
  private static final Path FULL = Path.of("testdata/component-full/input.yaml");

  private static final Map<ComponentKind, JsonNode> READ = new ConcurrentHashMap<>();

  private Components() {}

  /** One that is valid and has every field of its kind. */
  static JsonNode full(ComponentKind kind) {
    return READ.computeIfAbsent(kind, Components::read).deepCopy();
  }

  private static JsonNode read(ComponentKind kind) {
    try {
      Item item =
          ResourceList.parse(Files.readString(FULL)).items().stream()
              .filter(i -> i.kind().equals(kind.kind()))
              .findFirst()
              .orElseThrow();
      return Trees.json(item.document());
    } catch (Exception e) {
      throw new IllegalStateException(FULL + " has no " + kind, e);
    }
  }

  /** Each field of {@code spec} as its path and what it must be. */
  static List<String> parsedFields(ComponentKind kind) {
    return ShapedFields.of("spec", kind.shape());
  }
}
