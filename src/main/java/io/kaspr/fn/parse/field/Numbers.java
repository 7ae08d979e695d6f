package io.kaspr.fn.parse.field;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

/** Numbers and booleans as YAML writes them, and as Python prints them. */
public final class Numbers {
  private static final int MAX_LENGTH = 64;

  /** A number with so many digits always fits into a long. */
  private static final int SAFE_DIGITS = 18;

  private Numbers() {}

  /** The text in lower case, if that is true or false. */
  public static Optional<String> flag(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return Optional.of(word).filter(w -> w.equals("true") || w.equals("false"));
  }

  /**
   * The value of a text such as 10, 0x1F, 0o17, 1e3 or 2.0, if it is whole and fits into a long.
   */
  public static Optional<Long> whole(String text) {
    if (isShort(text)) {
      return Optional.of(Long.valueOf(text));
    }
    if (text.startsWith("0x") || text.startsWith("0o")) {
      return radix(text.substring(2), text.charAt(1) == 'x' ? 16 : 8);
    }
    return decimal(text)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .filter(number -> number.precision() - number.scale() <= 20)
        .map(BigDecimal::toBigInteger)
        .flatMap(Numbers::fitting);
  }

  /** The usual case, without BigDecimal: its tables take longer to make than most of a call. */
  private static boolean isShort(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i > 0 && i == text.length() && i <= SAFE_DIGITS;
  }

  private static Optional<Long> radix(String digits, int radix) {
    boolean all = digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    return all && !digits.isEmpty() && digits.length() <= MAX_LENGTH
        ? fitting(new BigInteger(digits, radix))
        : Optional.empty();
  }

  private static Optional<Long> fitting(BigInteger number) {
    return number.bitLength() < Long.SIZE ? Optional.of(number.longValue()) : Optional.empty();
  }

  /** Whether a number is octal in YAML 1.1, which Kubernetes reads, and decimal in YAML 1.2. */
  static boolean isAmbiguous(String text) {
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    return digits.length() > 1
        && digits.startsWith("0")
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The octal value of a text with a leading zero. */
  static Optional<Long> octal(String text) {
    return isAmbiguous(text) && !text.startsWith("-") ? radix(text, 8) : Optional.empty();
  }

  /** The value of a text, if it is a decimal number of reasonable size. */
  public static Optional<BigDecimal> decimal(String text) {
    boolean number =
        text.length() <= MAX_LENGTH
            && text.chars().anyMatch(c -> c >= '0' && c <= '9')
            && text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
    Optional<BigDecimal> decimal =
        number ? Attempt.of(() -> new BigDecimal(text)).value() : Optional.empty();
    return decimal.filter(d -> Math.abs((long) d.precision() - d.scale()) < 400);
  }

  /** A float as Python's {@code repr} prints it: 10.0, 0.25, 1e-05. */
  public static String python(double value) {
    BigDecimal digits = shortest(value);
    int exponent = digits.precision() - digits.scale() - 1;
    if (digits.signum() == 0) {
      return "0.0";
    }
    if (exponent < -4 || exponent >= 16) {
      String mantissa = digits.movePointLeft(exponent).toPlainString();
      String sign = exponent < 0 ? "-" : "+";
      int size = Math.abs(exponent);
      return mantissa + "e" + sign + (size < 10 ? "0" : "") + size;
    }
    String plain = digits.toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }

  /** The fewest digits that are still this number; Java's own text has too many before 19. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17)).stripTrailingZeros();
  }
}
