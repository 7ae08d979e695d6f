package io.kaspr.fn.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes the names of tables in the fields of a component. */
final class TableNames {
  private TableNames() {}

  static Map<String, Object> changed(
      Shape.Group group, Map<?, ?> values, UnaryOperator<String> names) {
    Map<String, Object> changed = new LinkedHashMap<>();
    for (Member member : group.members()) {
      Object value = values.get(member.name());
      if (value != null) {
        changed.put(member.name(), changed(member.shape(), value, names));
      }
    }
    return changed;
  }

  private static Object changed(Shape shape, Object value, UnaryOperator<String> names) {
    if (shape instanceof Shape.TableName) {
      return names.apply((String) value);
    }
    if (shape instanceof Shape.ListOf list) {
      return ((List<?>) value).stream().map(e -> changed(list.element(), e, names)).toList();
    }
    return shape instanceof Shape.Group group ? changed(group, (Map<?, ?>) value, names) : value;
  }
}
