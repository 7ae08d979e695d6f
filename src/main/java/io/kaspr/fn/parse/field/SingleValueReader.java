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
record SingleValueReader(Field field) implements SingleValue.Visitor<Optional<?>> {

  @Override
  public Optional<?> text(SingleValue.Text text) {
    return field.as(Values::text);
  }

  @Override
  public Optional<?> formed(SingleValue.Formed text) {
    return field.as(text.rule());
  }

  @Override
  public Optional<?> tableName(SingleValue.TableName name) {
    return field.as(Values::text);
  }

  @Override
  public Optional<?> word(SingleValue.Word word) {
    return Words.oneOf(field, word.words());
  }

  @Override
  public Optional<?> flag(SingleValue.Flag flag) {
    return field.flag();
  }

  @Override
  public Optional<?> whole(SingleValue.Whole number) {
    return Integers.within(field, number.min(), number.max());
  }

  @Override
  public Optional<?> mode(SingleValue.Mode mode) {
    return Integers.mode(field);
  }

  @Override
  public Optional<?> port(SingleValue.Port port) {
    boolean isNumber =
        field.node() instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER;
    return isNumber ? Integers.within(field, 1, Values.MAX_PORT) : field.as(Names::port);
  }

  @Override
  public Optional<?> amount(SingleValue.Amount amount) {
    return amount.parted() && field.node() instanceof Mapping ? parts() : amount(field);
  }

  @Override
  public Optional<?> duration(SingleValue.Duration duration) {
    return field.asAny(Durations::require);
  }

  @Override
  public Optional<?> seconds(SingleValue.Seconds seconds) {
    return field.asAny(Durations::seconds);
  }

  static Optional<String> amount(Field field) {
    return field.asAmount(text -> new Quantity(text).text());
  }

  /** As Kaspr's own schema has an amount: its number and its unit apart. */
  private Optional<String> parts() {
    return Fields.of(field, List.of("amount", "format"))
        .flatMap(
            parts -> {
              String unit = parts.text("format").orElse("");
              return parts.required("amount", text -> new Quantity(text + unit).text());
            });
  }
}
