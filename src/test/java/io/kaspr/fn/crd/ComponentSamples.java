package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.spec.component.ComponentKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** ComponentSamples that have every field, and the fields that the parser knows. */
final class ComponentSamples {
  private static final Path FULL = Path.of("testdata/component-full/input.yaml");

  private static final Map<ComponentKind, List<JsonNode>> READ = new ConcurrentHashMap<>();

  private ComponentSamples() {}

  /** Valid ones that have every field of their kind together, as some exclude each other. */
  static List<JsonNode> full(ComponentKind kind) {
    return READ.computeIfAbsent(kind, ComponentSamples::read).stream()
        .<JsonNode>map(JsonNode::deepCopy)
        .toList();
  }

  /** The first of them in which a JSON pointer leads somewhere, or else the first. */
  static JsonNode with(ComponentKind kind, String pointer) {
    List<JsonNode> all = full(kind);
    return all.stream().filter(c -> !c.at(pointer).isMissingNode()).findFirst().orElse(all.get(0));
  }

  private static List<JsonNode> read(ComponentKind kind) {
    List<JsonNode> components = new ArrayList<>();
    try {
      for (Item item : ResourceList.parse(Files.readString(FULL)).items()) {
        if (item.kind().equals(kind.kind())) {
          components.add(ComparedTexts.json(item.document()));
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(FULL + " cannot be read", e);
    }
    return List.copyOf(components);
  }

  /** Each field of {@code spec} as its path and what it must be. */
  static List<String> parsedFields(ComponentKind kind) {
    return ShapedFields.of("spec", kind.shape());
  }
}
