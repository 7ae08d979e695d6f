package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.ShapeChecks.map;

import java.util.Map;
import java.util.function.UnaryOperator;

/** A mapping whose keys are the user's own, and whose values are alike. */
public sealed interface MapShape extends Shape {

  /** Texts; one rule refuses keys, the other values. */
  record Texts(UnaryOperator<String> keyRule, UnaryOperator<String> rule) implements MapShape {
    static final Texts ANY = new Texts(Values::text, Values::text);

    @Override
    public void check(Object value) {
      for (Map.Entry<?, ?> entry : map(value).entrySet()) {
        new Formed(keyRule).check(entry.getKey());
        new Formed(rule).check(entry.getValue());
      }
    }
  }

  /** Amounts such as {@code 512Mi}, as their texts. */
  record Amounts() implements MapShape {
    @Override
    public void check(Object value) {
      map(value).values().forEach(new Amount(false)::check);
    }
  }
}
