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

/** The names of tables in a value of a shape, to be read or changed. */
public final class TableNames {
  /** What becomes of a name at a path. */
  private final BinaryOperator<String> change;

  private TableNames(BinaryOperator<String> change) {
    this.change = change;
  }

  /** A field that names a table. */
  public record Reference(String path, String table) {}

  /** All below a path, in the order of the shape. */
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

  /** The values with other names for their tables. */
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
