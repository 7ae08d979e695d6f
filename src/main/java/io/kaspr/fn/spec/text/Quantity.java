package io.kaspr.fn.spec.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An amount by Kubernetes' rules, such as {@code 512Mi}, {@code 0.5} or {@code 2e3}, as it was
 * written. Negative amounts and those that do not fit into a long are refused. Amounts are compared
 * by their size, but {@code equals} compares the texts.
 */
public record Quantity(String text) implements Comparable<Quantity> {
  private static final String BINARY = "KMGTPE";
  private static final String DECIMAL = "kMGTPE";
  private static final String BELOW_ONE = "mun";

  public Quantity {
    if (Thousandths.of(text).isEmpty()) {
      requireInRange(text);
    }
  }

  private static void requireInRange(String text) {
    BigDecimal amount = amountOf(text);
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("must be 0 or more, but is " + Shown.quoted(text));
    }
    if (amount.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException("must be less than 8Ei, but is " + Shown.quoted(text));
    }
  }

  @Override
  public int compareTo(Quantity other) {
    OptionalLong mine = Thousandths.of(text);
    OptionalLong others = Thousandths.of(other.text);
    return mine.isPresent() && others.isPresent()
        ? Long.compare(mine.getAsLong(), others.getAsLong())
        : amountOf(text).compareTo(amountOf(other.text));
  }

  /** Whether it is a whole number: {@code 0.5} and {@code 250m} are none. */
  public boolean isWhole() {
    OptionalLong thousandths = Thousandths.of(text);
    return thousandths.isPresent()
        ? thousandths.getAsLong() % 1000 == 0
        : amountOf(text).stripTrailingZeros().scale() <= 0;
  }

  /**
   * Returns the amount in bytes, rounded up.
   *
   * @throws IllegalArgumentException if it is zero, or has a suffix for parts of a byte, such as
   *     {@code m}
   */
  public long bytes() {
    String suffix = text.substring(endOfNumber(text));
    if (!suffix.isEmpty() && BELOW_ONE.contains(suffix)) {
      String instead = text.replace(suffix, suffix.equals("m") ? "Mi" : "Ki");
      throw new InvalidValueException(
          "must be a number of bytes such as " + instead + ", but is " + Shown.quoted(text),
          instead);
    }
    long bytes = wholeBytes();
    if (bytes == 0) {
      throw new IllegalArgumentException("must be more than 0, but is " + Shown.quoted(text));
    }
    return bytes;
  }

  private long wholeBytes() {
    OptionalLong thousandths = Thousandths.of(text);
    return thousandths.isPresent()
        ? thousandths.getAsLong() / 1000
        : amountOf(text).setScale(0, RoundingMode.CEILING).longValueExact();
  }

  private static BigDecimal amountOf(String text) {
    int end = endOfNumber(text);
    Optional<BigDecimal> factor = factor(text.substring(end));
    String number = text.substring(0, end);
    if (end > 40 || factor.isEmpty() || !Chars.any(number, Chars::isDigit)) {
      throw new InvalidValueException(
          "must be an amount such as 512Mi, but is " + Shown.quoted(text), proposal(text));
    }
    return new BigDecimal(number).multiply(factor.get());
  }

  private static int endOfNumber(String text) {
    int end = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    boolean point = false;
    while (end < text.length() && (Chars.isDigit(text.charAt(end)) || isPoint(text, end, point))) {
      point |= text.charAt(end) == '.';
      end++;
    }
    return end;
  }

  private static boolean isPoint(String text, int at, boolean hasPoint) {
    return !hasPoint && text.charAt(at) == '.';
  }

  private static Optional<BigDecimal> factor(String suffix) {
    char first = suffix.isEmpty() ? ' ' : suffix.charAt(0);
    if (suffix.isEmpty()) {
      return Optional.of(BigDecimal.ONE);
    }
    if (suffix.length() == 1) {
      int exponent = 3 * (DECIMAL.indexOf(first) + 1) - 3 * (BELOW_ONE.indexOf(first) + 1);
      return exponent == 0
          ? Optional.empty()
          : Optional.of(BigDecimal.ONE.movePointRight(exponent));
    }
    if (suffix.length() == 2 && suffix.charAt(1) == 'i' && BINARY.indexOf(first) >= 0) {
      return Optional.of(BigDecimal.valueOf(1L << (10 * (BINARY.indexOf(first) + 1))));
    }
    return first == 'e' || first == 'E' ? exponent(suffix.substring(1)) : Optional.empty();
  }

  /** Two digits are more than any amount needs, and few enough to compute with. */
  private static Optional<BigDecimal> exponent(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    if (digits.length() > 2 || !Chars.all(digits, Chars::isDigit)) {
      return Optional.empty();
    }
    return Optional.of(BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(text)));
  }

  /** What {@code 2gb}, {@code 512 MiB} and the like were meant to be. */
  private static Optional<String> proposal(String text) {
    String number = text.substring(0, endOfNumber(text));
    String unit = text.substring(number.length()).strip().toLowerCase(Locale.ROOT);
    String suffix = unit.endsWith("b") ? unit.substring(0, unit.length() - 1) : unit;
    if (!Chars.any(number, Chars::isDigit)) {
      return Optional.empty();
    }
    return switch (suffix) {
      case "" -> unit.isEmpty() ? Optional.empty() : Optional.of(number);
      case "k" -> Optional.of(number + (unit.equals("kb") ? "k" : "Ki"));
      case "m" -> Optional.of(number + (text.endsWith(" m") ? "m" : "M"));
      case "g", "t", "p" -> Optional.of(number + suffix.toUpperCase(Locale.ROOT));
      case "ki", "mi", "gi", "ti", "pi", "ei" ->
          Optional.of(number + suffix.substring(0, 1).toUpperCase(Locale.ROOT) + "i");
      default -> Optional.empty();
    };
  }
}
