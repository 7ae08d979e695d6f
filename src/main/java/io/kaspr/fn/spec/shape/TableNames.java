package io.kaspr.fn.spec.shape;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Finds or changes the names of tables in the fields of a component. */
public final class TableNames {
  /** Returns the new name, given the path of the field and the old one. */
  private final BinaryOperator<String> change;

  private TableNames(BinaryOperator<String> change) {
    this.change = change;
  }

  /** The path of a field that names a table, and that name. */
  public record Reference(String path, String table) {}

  /** All in these values, in the order of the shape; {@code path} is where the values are. */
  public static List<Reference> in(String path, Group group, Map<String, Object> values) {
    List<Reference> found = new ArrayList<>();
    BinaryOperator<String> reader =
        (place, name) -> {
          found.add(new Reference(place, name));
          return name;
        };
    new TableNames(reader).fields(path, group, values);
    return List.copyOf(found);
  }

  /** A copy of the values with other names for their tables. */
  public static Map<String, Object> changed(
      Group group, Map<String, Object> values, UnaryOperator<String> names) {
    return new TableNames((path, name) -> names.apply(name)).fields("", group, values);
  }

  private Map<String, Object> fields(String path, Shape group, Map<?, ?> values) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Member member : group.members()) {
      Object value = values.get(member.name());
      if (value != null) {
        fields.put(member.name(), at(path + "." + member.name(), member.shape(), value));
      }
    }
    return fields;
  }

  private Object at(String path, Shape shape, Object value) {
    Optional<Shape> element = shape.elements();
    if (element.isPresent()) {
      return list(path, element.get(), (List<?>) value);
    }
    if (shape.isTableName()) {
      return change.apply(path, (String) value);
    }
    return shape.members().isEmpty() ? value : fields(path, shape, (Map<?, ?>) value);
  }

  private List<Object> list(String path, Shape element, List<?> values) {
    List<Object> elements = new ArrayList<>();
    for (Object value : values) {
      elements.add(at(path + "[" + elements.size() + "]", element, value));
    }
    return List.copyOf(elements);
  }
}
