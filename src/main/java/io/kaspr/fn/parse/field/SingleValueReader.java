package io.kaspr.fn.parse.field;

import io.kaspr.fn.spec.shape.SingleValue;
import io.kaspr.fn.spec.text.Durations;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.Values;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.List;
import java.util.Optional;

/** Reads a field that holds a text, a number or a boolean. */
final class SingleValueReader {
  private SingleValueReader() {}

  static Optional<?> read(Field field, SingleValue value) {
    if (value instanceof SingleValue.TableName) {
      return field.as(Values::text);
    } else if (value instanceof SingleValue.Formed formed) {
      return field.as(formed.rule());
    } else if (value instanceof SingleValue.Word word) {
      return Words.oneOf(field, word.words());
    } else if (value instanceof SingleValue.Flag) {
      return field.flag();
    } else if (value instanceof SingleValue.Amount amount) {
      return amount.parted() && field.node() instanceof Mapping ? parts(field) : amount(field);
    }
    return number(field, value);
  }

  private static Optional<?> number(Field field, SingleValue value) {
    if (value instanceof SingleValue.Whole whole) {
      return Integers.within(field, whole.min(), whole.max());
    } else if (value instanceof SingleValue.Mode) {
      return Integers.mode(field);
    } else if (value instanceof SingleValue.Port) {
      return port(field);
    } else if (value instanceof SingleValue.Duration) {
      return field.asAny(Durations::require);
    } else if (value instanceof SingleValue.Seconds) {
      return field.asAny(Durations::seconds);
    }
    throw new IllegalArgumentException("no reader for " + value);
  }

  private static Optional<?> port(Field field) {
    boolean isNumber =
        field.node() instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER;
    return isNumber ? Integers.within(field, 1, Values.MAX_PORT) : field.as(Names::port);
  }

  static Optional<String> amount(Field field) {
    return field.asAmount(text -> new Quantity(text).text());
  }

  /** An amount as in the schema of Kaspr's operator: number and unit in fields of their own. */
  private static Optional<String> parts(Field field) {
    return Fields.of(field, List.of("amount", "format"))
        .flatMap(
            parts -> {
              String unit = parts.text("format").orElse("");
              return parts.required("amount", text -> new Quantity(text + unit).text());
            });
  }
}
