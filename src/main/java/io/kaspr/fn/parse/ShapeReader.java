package io.kaspr.fn.parse;

import io.kaspr.fn.spec.Shape;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a value of a shape; what it reads is of that shape once no problem has been noted. */
final class ShapeReader {
  private ShapeReader() {}

  static Optional<? extends Object> read(Field field, Shape shape) {
    if (shape instanceof Shape.Word word) {
      return field.oneOf(word.words());
    } else if (shape instanceof Shape.Flag) {
      return field.flag();
    } else if (shape instanceof Shape.Whole) {
      return field.whole(Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (shape instanceof Shape.TextMap) {
      return Optional.of(map(field, f -> f.asAny(Shape::requireText)));
    } else if (shape instanceof Shape.ScalarMap) {
      return Optional.of(map(field, ShapeReader::scalar));
    } else if (shape instanceof Shape.ListOf list) {
      return Optional.of(list(field, list.element()));
    } else if (shape instanceof Shape.Group group) {
      return group(field, group);
    }
    return field.as(Shape::requireText);
  }

  /** The fields of a group; one that is not known would be lost, so it is an error. */
  static Optional<Map<String, Object>> group(Field field, Shape.Group group) {
    Optional<Fields> fields =
        field.node() instanceof Mapping mapping
            ? Optional.of(Fields.only(field.problems(), field.path(), mapping, group.names()))
            : field.fields(group.names());
    return fields.map(f -> members(f, group));
  }

  private static Map<String, Object> members(Fields fields, Shape.Group group) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Shape.Member member : group.members()) {
      Optional<Field> field = fields.field(member.name());
      if (field.isEmpty() && member.required()) {
        fields.missing(member.name());
      }
      member.otherwise().ifPresent(value -> values.put(member.name(), value));
      field
          .flatMap(f -> read(f, member.shape()))
          .ifPresent(value -> values.put(member.name(), value));
    }
    return Collections.unmodifiableMap(values);
  }

  private static List<Object> list(Field field, Shape element) {
    List<Object> values = new ArrayList<>();
    field.elements().forEach(e -> read(e, element).ifPresent(values::add));
    return List.copyOf(values);
  }

  /** Reads a value of a map. */
  private interface Reader {
    Optional<? extends Object> read(Field field);
  }

  private static Map<String, Object> map(Field field, Reader reader) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field entry : field.entries()) {
      entry.make(() -> Shape.requireText(entry.name()));
      reader.read(entry).ifPresent(value -> values.put(entry.name(), value));
    }
    return Collections.unmodifiableMap(values);
  }

  private static Optional<? extends Object> scalar(Field field) {
    Scalar.Type type = field.node() instanceof Scalar scalar ? scalar.type() : Scalar.Type.NULL;
    return switch (type) {
      case STRING -> field.as(Shape::requireText);
      case INTEGER -> field.whole(Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT -> decimal(field);
      case BOOLEAN -> field.flag();
      case NULL -> field.complain("must be text, a number, true or false, but is " + field.found());
    };
  }

  private static Optional<? extends Object> decimal(Field field) {
    String text = ((Scalar) field.node()).text();
    Optional<? extends Object> number = Numbers.decimal(text);
    return number.isPresent()
        ? number
        : field.complain("must be a number such as 0.25, but is " + field.found());
  }
}
