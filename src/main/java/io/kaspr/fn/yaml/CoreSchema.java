package io.kaspr.fn.yaml;

import io.kaspr.fn.yaml.Node.Scalar;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Finds the type of a scalar by YAML 1.2's core schema (section 10.3 of its specification). By it
 * {@code on} and {@code 1_000} are strings.
 */
public final class CoreSchema {
  private static final String TAGS = "tag:yaml.org,2002:";
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Set<String> INFINITE = Set.of(".inf", ".Inf", ".INF");
  private static final Set<String> NO_NUMBER = Set.of(".nan", ".NaN", ".NAN");

  private CoreSchema() {}

  /** A scalar of the type that the text has without quotes. */
  public static Scalar plain(String text, Position position) {
    return new Scalar(typeOfPlain(text), text, position);
  }

  static Scalar.Type typeOf(ScalarEvent scalar) {
    Optional<String> tag = scalar.getTag();
    if (tag.isEmpty()) {
      return scalar.isPlain() ? typeOfPlain(scalar.getValue()) : Scalar.Type.STRING;
    }
    return tag.get().startsWith(TAGS)
        ? typeOfTag(tag.get().substring(TAGS.length()))
        : Scalar.Type.STRING;
  }

  private static Scalar.Type typeOfTag(String tag) {
    return switch (tag) {
      case "int" -> Scalar.Type.INTEGER;
      case "float" -> Scalar.Type.FLOAT;
      case "bool" -> Scalar.Type.BOOLEAN;
      case "null" -> Scalar.Type.NULL;
      case "binary" -> Scalar.Type.BINARY;
      default -> Scalar.Type.STRING;
    };
  }

  private static Scalar.Type typeOfPlain(String text) {
    if (NULLS.contains(text)) {
      return Scalar.Type.NULL;
    }
    if (BOOLEANS.contains(text)) {
      return Scalar.Type.BOOLEAN;
    }
    char first = text.charAt(0);
    if (first > '9' || first < '+') {
      return Scalar.Type.STRING;
    }
    return typeOfNumber(text);
  }

  private static Scalar.Type typeOfNumber(String text) {
    if (text.startsWith("0x") || text.startsWith("0o")) {
      return isInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8);
    }
    String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (digits(unsigned, 0) == unsigned.length() && !unsigned.isEmpty()) {
      return Scalar.Type.INTEGER;
    }
    return isFloat(unsigned) || NO_NUMBER.contains(text) ? Scalar.Type.FLOAT : Scalar.Type.STRING;
  }

  private static Scalar.Type isInteger(String digits, int radix) {
    boolean all = digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    return all && !digits.isEmpty() ? Scalar.Type.INTEGER : Scalar.Type.STRING;
  }

  private static boolean isFloat(String unsigned) {
    if (INFINITE.contains(unsigned)) {
      return true;
    }
    int whole = digits(unsigned, 0);
    boolean point = whole < unsigned.length() && unsigned.charAt(whole) == '.';
    int end = point ? digits(unsigned, whole + 1) : whole;
    boolean hasDigits = end - (point ? 1 : 0) > 0;
    return hasDigits && isExponent(unsigned.substring(end));
  }

  private static boolean isExponent(String text) {
    if (text.isEmpty()) {
      return true;
    }
    int start = text.length() > 1 && "+-".indexOf(text.charAt(1)) >= 0 ? 2 : 1;
    boolean letter = text.charAt(0) == 'e' || text.charAt(0) == 'E';
    return letter && start < text.length() && digits(text, start) == text.length();
  }

  /** The index after the digits that start at {@code from}. */
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
