package io.kaspr.fn.spec.text;

/** Refuses values that break a rule; each message reads on from the path of the field. */
public final class Rules {
  private Rules() {}

  /**
   * Refuses a value with this message.
   *
   * @throws IllegalArgumentException if the rule does not hold
   */
  public static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * As {@link #require(boolean, String)}, with a message that ends in what was found.
   *
   * @throws IllegalArgumentException if the rule does not hold
   */
  public static void require(boolean holds, String expected, String found) {
    if (!holds) {
      throw new IllegalArgumentException(expected + ", but is " + Shown.quoted(found));
    }
  }

  /**
   * Refuses a number outside of a range, of which both ends are included.
   *
   * @throws IllegalArgumentException if it is outside
   */
  public static void requireBetween(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be from " + min + " to " + max + ", but is " + value);
    }
  }
}
