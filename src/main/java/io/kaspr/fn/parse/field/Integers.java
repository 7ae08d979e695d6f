package io.kaspr.fn.parse.field;

import io.kaspr.fn.spec.shape.SingleValue;
import io.kaspr.fn.yaml.CoreSchema;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.Optional;

/** Reads fields that hold integers; a value is empty if a problem was added. */
public final class Integers {
  private Integers() {}

  public static Optional<Long> any(Field field) {
    return within(field, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** An integer from min to max, both included. */
  public static Optional<Long> within(Field field, long min, long max) {
    if (!(field.node() instanceof Scalar scalar)) {
      return field.complain("must be an integer, but is " + field.found());
    }
    Optional<Long> number = Numbers.whole(scalar.text());
    if (scalar.type() != Scalar.Type.INTEGER || !(number.isPresent() || isWritten(scalar))) {
      Optional<Long> clear = number.filter(n -> !Numbers.isAmbiguous(scalar.text()));
      boolean isQuoted = clear.isPresent() && isWritten(scalar);
      return field.complain(
          "must be an integer" + (isQuoted ? " without quotes" : "") + ", but is " + field.found(),
          clear.map(String::valueOf));
    }
    if (Numbers.isAmbiguous(scalar.text())) {
      return field.complain("must be an integer without leading zeros, but is " + field.found());
    }
    Optional<Long> valid = number.filter(n -> n >= min && n <= max);
    return valid.isPresent()
        ? valid
        : field.complain("must be " + range(min, max, number) + ", but is " + field.found());
  }

  /** Whether the text is an integer, which may have more digits than fit into a long. */
  private static boolean isWritten(Scalar integer) {
    return CoreSchema.plain(integer.text(), integer.position()).type() == Scalar.Type.INTEGER;
  }

  /** The range in words; a maximum of int or long is named only if the number is not below min. */
  private static String range(long min, long max, Optional<Long> number) {
    if (min == max) {
      return Long.toString(min);
    }
    boolean open = max == Integer.MAX_VALUE || max == Long.MAX_VALUE;
    boolean isBelow = number.filter(n -> n < min).isPresent();
    return open && isBelow ? min + " or more" : "from " + min + " to " + max;
  }

  /**
   * The mode of a file, from 0 to 0777 octal; a leading zero is an error, as YAML 1.1 and 1.2 read
   * it differently.
   */
  static Optional<Long> mode(Field field) {
    Optional<Long> octal =
        field.node() instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER
            ? Numbers.octal(scalar.text())
            : Optional.empty();
    if (octal.isPresent()) {
      String message =
          "must be in decimal, as not all readers of YAML take " + field.found() + " for octal";
      return field.complain(message, octal.map(String::valueOf));
    }
    return within(field, 0, SingleValue.Mode.MAX);
  }
}
