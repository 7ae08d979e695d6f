package io.kaspr.fn.parse;

import io.kaspr.fn.spec.Choice;
import io.kaspr.fn.spec.Durations;
import io.kaspr.fn.spec.MapShape;
import io.kaspr.fn.spec.Member;
import io.kaspr.fn.spec.Names;
import io.kaspr.fn.spec.Quantity;
import io.kaspr.fn.spec.Shape;
import io.kaspr.fn.spec.Values;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads a value of a shape; what it reads is of that shape once no problem has been noted. */
final class ShapeReader {
  private ShapeReader() {}

  static Optional<? extends Object> read(Field field, Shape shape) {
    if (shape instanceof Shape.Word word) {
      return Words.oneOf(field, word.words());
    } else if (shape instanceof Shape.Flag) {
      return field.flag();
    } else if (shape instanceof Shape.Whole whole) {
      return Integers.within(field, whole.min(), whole.max());
    } else if (shape instanceof Shape.Formed formed) {
      return field.as(formed.rule());
    } else if (shape instanceof Shape.ListOf list) {
      return Optional.of(list(field, list.element()));
    } else if (shape instanceof Shape.Group group) {
      return group(field, group);
    } else if (shape instanceof Shape.Environment environment) {
      return Optional.of(EnvParser.parse(field, environment.rule()));
    } else if (shape instanceof MapShape map) {
      return Optional.of(map(field, map));
    }
    return special(field, shape);
  }

  private static Optional<? extends Object> special(Field field, Shape shape) {
    if (shape instanceof Shape.Mode) {
      return Integers.mode(field);
    } else if (shape instanceof Shape.Port) {
      return port(field);
    } else if (shape instanceof Shape.Duration) {
      return field.asAny(Durations::require);
    } else if (shape instanceof Shape.Seconds) {
      return field.asAny(Durations::seconds);
    } else if (shape instanceof Shape.Amount amount) {
      return amount.parted() && field.node() instanceof Mapping ? parts(field) : amount(field);
    }
    return field.as(Values::text);
  }

  private static Optional<? extends Object> port(Field field) {
    boolean isNumber =
        field.node() instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER;
    return isNumber ? Integers.within(field, 1, Values.MAX_PORT) : field.as(Names::port);
  }

  private static Optional<String> amount(Field field) {
    return field.asAmount(text -> new Quantity(text).text());
  }

  /** As Kaspr's own schema has an amount: its number and its unit apart. */
  private static Optional<String> parts(Field field) {
    return Fields.of(field, List.of("amount", "format"))
        .flatMap(
            parts -> {
              String unit = parts.text("format").orElse("");
              return parts.required("amount", text -> new Quantity(text + unit).text());
            });
  }

  /** The fields of a group; one that is not known would be lost, so it is an error. */
  static Optional<Map<String, Object>> group(Field field, Shape.Group group) {
    Optional<Fields> fields = Fields.only(field, group.names());
    fields.ifPresent(f -> group.choices().forEach(choice -> requireChoice(field, f, choice)));
    return fields.map(f -> members(f, group));
  }

  private static void requireChoice(Field group, Fields fields, Choice choice) {
    List<String> made = fields.present(choice.names()).stream().map(Field::name).toList();
    if (!choice.allows(made.size())) {
      String found = made.isEmpty() ? "none" : String.join(" and ", made);
      String count = choice.least() == 0 ? "at most" : choice.most() == 1 ? "exactly" : "at least";
      group.complain(
          "must have " + count + " one of " + Listed.first(choice.names()) + ", but has " + found);
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

  private static List<Object> list(Field field, Shape element) {
    List<Object> values = new ArrayList<>();
    field.elements().forEach(e -> read(e, element).ifPresent(values::add));
    return List.copyOf(values);
  }

  private static Map<String, Object> map(Field field, MapShape shape) {
    if (shape instanceof MapShape.Texts texts) {
      return map(field, texts.keyRule(), f -> f.asAny(texts.rule()));
    }
    return map(field, Values::text, ShapeReader::amount);
  }

  /** Reads a value of a map. */
  private interface Reader {
    Optional<? extends Object> read(Field field);
  }

  private static Map<String, Object> map(
      Field field, UnaryOperator<String> keyRule, Reader reader) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field entry : Fields.entries(field)) {
      entry.make(() -> keyRule.apply(entry.name()));
      reader.read(entry).ifPresent(value -> values.put(entry.name(), value));
    }
    return Collections.unmodifiableMap(values);
  }
}
