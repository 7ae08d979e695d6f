package io.kaspr.fn.parse;

import io.kaspr.fn.parse.ConfigKeys.Kind;
import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Integers;
import io.kaspr.fn.parse.field.Numbers;
import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.text.Values;
import io.kaspr.fn.yaml.Node.Scalar;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the values of {@code spec.config} as text: numbers and booleans as Python prints them. */
final class ConfigValues {
  private ConfigValues() {}

  static Optional<String> text(Field field, Kind kind) {
    return switch (kind) {
      case TEXT -> plain(field);
      case DIRECTORY -> field.asAny(AppConfig::requireDirectory);
      case INTEGER -> whole(field);
      case PORT -> Integers.within(field, 1, Values.MAX_PORT).map(String::valueOf);
      case FLOAT -> decimal(field);
      case FLAG -> flag(field);
    };
  }

  /** The value of an unknown key, by the type that it has in YAML. */
  static Optional<String> other(Field field) {
    Scalar.Type type = field.node() instanceof Scalar scalar ? scalar.type() : Scalar.Type.STRING;
    return switch (type) {
      case INTEGER -> Integers.any(field).map(String::valueOf);
      case FLOAT -> wholeOf(field).or(() -> decimal(field));
      case BOOLEAN -> flag(field);
      default -> plain(field);
    };
  }

  /** An integer, also from {@code 2.0}, which the worker itself would not accept. */
  private static Optional<String> whole(Field field) {
    return wholeOf(field).or(() -> Integers.any(field).map(String::valueOf));
  }

  private static Optional<String> wholeOf(Field field) {
    return field.node() instanceof Scalar scalar && scalar.type() == Scalar.Type.FLOAT
        ? Numbers.whole(scalar.text()).map(String::valueOf)
        : Optional.empty();
  }

  /** A value may be a secret, so no message shows it. */
  private static Optional<String> plain(Field field) {
    if (!(field.node() instanceof Scalar)) {
      return field.complain(
          "must be a single value, as all keys stand side by side in spec.config, but is "
              + field.found());
    }
    return field.anyText().flatMap(text -> field.make(() -> Values.environment(text)));
  }

  private static Optional<String> flag(Field field) {
    return field.flag().map(flag -> flag ? "True" : "False");
  }

  private static Optional<String> decimal(Field field) {
    Optional<BigDecimal> number =
        field.node() instanceof Scalar scalar ? Numbers.decimal(scalar.text()) : Optional.empty();
    boolean typed =
        field.node() instanceof Scalar scalar
            && (scalar.type() == Scalar.Type.INTEGER || scalar.type() == Scalar.Type.FLOAT);
    Optional<Double> value = number.map(BigDecimal::doubleValue).filter(Double::isFinite);
    if (!typed || value.isEmpty()) {
      return field.complain("must be a number such as 0.25", value.map(Numbers::python));
    }
    return value.map(Numbers::python);
  }
}
