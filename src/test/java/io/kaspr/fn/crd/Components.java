package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.spec.ComponentKind;
import io.kaspr.fn.spec.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<String> fields = new ArrayList<>();
    add("spec", kind.shape(), fields);
    return fields;
  }

  private static void add(String path, Shape shape, List<String> fields) {
    if (shape instanceof Shape.Group group) {
      for (Shape.Member member : group.members()) {
        String child = path + "." + member.name();
        String required = member.required() ? " required" : "";
        String otherwise = member.otherwise().map(value -> " default " + value).orElse("");
        fields.add(child + ": " + type(member.shape()) + required + otherwise);
        add(child, member.shape(), fields);
      }
    } else if (shape instanceof Shape.ListOf list) {
      fields.add(path + "[]: " + type(list.element()));
      add(path + "[]", list.element(), fields);
    }
  }

  private static String type(Shape shape) {
    if (shape instanceof Shape.Word word) {
      return "string of " + String.join(", ", word.words());
    } else if (shape instanceof Shape.Flag) {
      return "boolean";
    } else if (shape instanceof Shape.Whole) {
      return "integer";
    } else if (shape instanceof Shape.ListOf) {
      return "array";
    }
    boolean text = shape instanceof Shape.Text || shape instanceof Shape.TableName;
    return text ? "string" : "object";
  }
}
