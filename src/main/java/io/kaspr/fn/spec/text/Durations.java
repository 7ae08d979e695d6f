package io.kaspr.fn.spec.text;

/** Lengths of time as Kaspr's worker reads them: digits and a unit, such as {@code 30s}. */
public final class Durations {
  /** Few enough that the seconds always fit into a long. */
  private static final int MOST_DIGITS = 9;

  private Durations() {}

  /**
   * Returns a duration such as {@code 30s}.
   *
   * @throws IllegalArgumentException if the worker would not take it; it proposes a duration if it
   *     can
   */
  public static String require(String text) {
    if (!isDuration(text)) {
      throw refusal(text, "digits and one of s, m, h and d, such as 30s");
    }
    return text;
  }

  /**
   * Returns how many seconds a text stands for, at least 1: {@code 300} or {@code 5m}.
   *
   * @throws IllegalArgumentException if it is neither a number of seconds nor a duration, or is
   *     zero
   */
  public static long seconds(String text) {
    String withUnit = isNumber(text) ? text + "s" : text;
    if (!isDuration(withUnit) || parsed(withUnit) == 0) {
      throw refusal(
          text, "whole seconds such as 300, or digits and one of s, m, h and d, as in 5m");
    }
    return parsed(withUnit);
  }

  private static boolean isDuration(String text) {
    int last = text.length() - 1;
    return last > 0 && isNumber(text.substring(0, last)) && "smhd".indexOf(text.charAt(last)) >= 0;
  }

  private static boolean isNumber(String text) {
    return text.length() <= MOST_DIGITS && Chars.all(text, Chars::isDigit);
  }

  private static long parsed(String duration) {
    int last = duration.length() - 1;
    long number = Long.parseLong(duration.substring(0, last));
    return switch (duration.charAt(last)) {
      case 'm' -> number * 60;
      case 'h' -> number * 60 * 60;
      case 'd' -> number * 24 * 60 * 60;
      default -> number;
    };
  }

  private static IllegalArgumentException refusal(String text, String expected) {
    String message = "must be " + expected + ", but is " + Shown.quoted(text);
    String bare = text.replace(" ", "");
    String milliseconds = bare.endsWith("000ms") ? bare.substring(0, bare.length() - 5) + "s" : "";
    for (String proposal : new String[] {bare + "s", bare, milliseconds}) {
      if (isDuration(proposal) && parsed(proposal) > 0) {
        return new InvalidValueException(message, proposal);
      }
    }
    return new IllegalArgumentException(message);
  }
}
