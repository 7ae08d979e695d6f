package io.kaspr.fn.parse.field;

import io.kaspr.fn.spec.shape.Choice;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.text.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads a field by its shape; if no problem was added, the values are valid for the shape. */
public final class ShapeReader {
  private ShapeReader() {}

  /** The value as text, boolean, Long, list or map, as the shape says. */
  public static Optional<?> read(Field field, Shape shape) {
    if (shape instanceof Shape.Single single) {
      return SingleValueReader.read(field, single.value());
    } else if (shape instanceof Shape.ListOf list) {
      return list(field, list.element());
    } else if (shape instanceof Shape.Group group) {
      return group(field, group);
    } else if (shape instanceof Shape.TextMap texts) {
      return texts(field, texts);
    } else if (shape instanceof Shape.AmountMap) {
      return Optional.of(map(field, Values::text, SingleValueReader::amount));
    } else if (shape instanceof Shape.Environment environment) {
      return Optional.of(EnvParser.parse(field, environment.rule()));
    }
    throw new IllegalArgumentException("no reader for " + shape);
  }

  private static Optional<?> list(Field field, Shape element) {
    List<Object> values = new ArrayList<>();
    field.elements().forEach(e -> read(e, element).ifPresent(values::add));
    return Optional.of(List.copyOf(values));
  }

  private static Optional<?> texts(Field field, Shape.TextMap texts) {
    Map<String, String> values = map(field, texts.keyRule(), entry -> entry.asAny(texts.rule()));
    return field.make(() -> Values.annotations(values));
  }

  private static <T> Map<String, T> map(
      Field field, UnaryOperator<String> keyRule, Function<Field, Optional<T>> reader) {
    Map<String, T> values = new LinkedHashMap<>();
    for (Field entry : Fields.entries(field)) {
      entry.make(() -> keyRule.apply(entry.name()));
      reader.apply(entry).ifPresent(value -> values.put(entry.name(), value));
    }
    return Collections.unmodifiableMap(values);
  }

  /** The values of a group by field; an unknown field is an error, as it would be lost. */
  public static Optional<Map<String, Object>> group(Field field, Shape.Group group) {
    Optional<Fields> fields = Fields.only(field, group.names());
    fields.ifPresent(f -> group.choices().forEach(choice -> requireChoice(field, f, choice)));
    return fields.map(f -> members(f, group));
  }

  private static void requireChoice(Field group, Fields fields, Choice choice) {
    List<String> made = fields.present(choice.names()).stream().map(Field::name).toList();
    if (!choice.allows(made.size())) {
      String found = made.isEmpty() ? "none" : String.join(" and ", made);
      group.complain(
          "must have "
              + choice.bound()
              + " one of "
              + NameList.abbreviated(choice.names())
              + ", but has "
              + found);
    }
  }

  private static Map<String, Object> members(Fields fields, Shape.Group group) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Member member : group.members()) {
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
}
