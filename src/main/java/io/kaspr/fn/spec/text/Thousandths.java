package io.kaspr.fn.spec.text;

import java.util.OptionalLong;

/**
 * Amounts of the usual form and size, such as {@code 512Mi} and {@code 250m}, in thousandths.
 * BigDecimal could do all of this, but loading it takes a tenth of the time of a call.
 */
final class Thousandths {
  /** A number with so many digits fits into a long even if its unit is the largest. */
  private static final int MAX_DIGITS = 6;

  private static final int MAX_SUFFIX = 2;

  private Thousandths() {}

  /** The amount in thousandths; empty for an amount of another form or size. */
  static OptionalLong of(String amount) {
    int end = 0;
    while (end < amount.length() && Chars.isDigit(amount.charAt(end))) {
      end++;
    }
    long unit = amount.length() - end > MAX_SUFFIX ? 0 : unit(amount.substring(end));
    return end == 0 || end > MAX_DIGITS || unit == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Integer.parseInt(amount.substring(0, end)) * unit);
  }

  private static long unit(String suffix) {
    return switch (suffix) {
      case "m" -> 1;
      case "" -> 1000;
      case "k" -> 1000_000;
      case "M" -> 1000_000_000;
      case "G" -> 1000_000_000_000L;
      case "Ki" -> 1000L << 10;
      case "Mi" -> 1000L << 20;
      case "Gi" -> 1000L << 30;
      default -> 0;
    };
  }
}
