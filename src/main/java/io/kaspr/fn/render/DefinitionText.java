package io.kaspr.fn.render;

import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.Shape;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A component as the YAML that Kaspr reads: known keys in snake_case, all of them, sorted. */
final class DefinitionText {
  private DefinitionText() {}

  static String of(Component component) {
    Map<String, @Nullable Object> fields = group(component.kind().shape(), component.spec());
    fields.put("name", component.name());
    return YamlWriter.write(Map.of(component.kind().plural(), List.of(fields)));
  }

  /** Kaspr knows a field that is not set by its null. */
  private static Map<String, @Nullable Object> group(Shape.Group group, Map<?, ?> values) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    for (Shape.Member member : group.members()) {
      Object value = values.get(member.name());
      fields.put(snakeCase(member.name()), value == null ? null : node(member.shape(), value));
    }
    return fields;
  }

  private static Object node(Shape shape, Object value) {
    if (shape instanceof Shape.Group group) {
      return group(group, (Map<?, ?>) value);
    }
    if (shape instanceof Shape.ListOf list) {
      return ((List<?>) value).stream().map(element -> node(list.element(), element)).toList();
    }
    return value instanceof Map<?, ?> map ? new TreeMap<>(map) : value;
  }

  /** The names of fields have single capitals. */
  private static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      snake.append(Character.isUpperCase(c) ? "_" : "").append(Character.toLowerCase(c));
    }
    return snake.toString();
  }
}
