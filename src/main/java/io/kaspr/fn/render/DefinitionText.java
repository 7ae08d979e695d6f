package io.kaspr.fn.render;

import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Components as the YAML that Kaspr's worker reads, with sorted keys in snake_case. Absent fields
 * are left out and not written as null, which the worker does not take everywhere.
 */
final class DefinitionText {
  private DefinitionText() {}

  static String of(List<Component> components) {
    Map<String, List<Object>> lists = new LinkedHashMap<>();
    for (Component component : components) {
      Map<String, Object> fields = group(component.kind().shape(), component.spec());
      fields.put("name", component.name());
      lists.computeIfAbsent(component.kind().plural(), any -> new ArrayList<>()).add(fields);
    }
    return YamlWriter.write(lists);
  }

  private static Map<String, Object> group(Shape group, Map<?, ?> values) {
    Map<String, Object> fields = new TreeMap<>();
    for (Shape.Member member : group.members()) {
      Object value = values.get(member.name());
      if (value != null && member.effect().written()) {
        fields.put(snakeCase(member.name()), node(member.shape(), value));
      }
    }
    return fields;
  }

  private static Object node(Shape shape, Object value) {
    if (!shape.members().isEmpty()) {
      return group(shape, (Map<?, ?>) value);
    }
    return shape
        .elements()
        .map(element -> (Object) list(element, (List<?>) value))
        .orElseGet(() -> value instanceof Map<?, ?> map ? new TreeMap<>(map) : value);
  }

  private static List<Object> list(Shape element, List<?> values) {
    return values.stream().map(value -> node(element, value)).toList();
  }

  /** Each capital becomes {@code _} and the small letter; no name has two capitals in a row. */
  private static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      snake.append(Character.isUpperCase(c) ? "_" : "").append(Character.toLowerCase(c));
    }
    return snake.toString();
  }
}
