package io.kaspr.fn.spec.shape;

import io.kaspr.fn.spec.text.Shown;
import java.util.Map;

/** Checks of the shapes. Parsers refuse most wrong values before, with better messages. */
final class ShapeChecks {
  private ShapeChecks() {}

  static Map<?, ?> map(Object value) {
    return (Map<?, ?>) require(value instanceof Map, value);
  }

  static Object require(boolean valid, Object value) {
    if (!valid) {
      throw new IllegalArgumentException(
          "has a value of another shape: " + Shown.quoted(value.toString()));
    }
    return value;
  }
}
