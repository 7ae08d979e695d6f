package io.kaspr.fn.spec.text;

import static java.util.Objects.requireNonNull;

/**
 * A version of Kaspr, such as {@code 0.11.19}.
 *
 * @param name as in {@code spec.version} of an app; any text, such as {@code 0.11.19-alpha}
 */
public record KasprVersion(String name) {
  private static final int NUMBERS = 3;
  private static final int MOST_DIGITS = 3;
  private static final int LARGEST = 999;

  public KasprVersion {
    requireNonNull(name, "name");
  }

  /** A number to compare versions by, made of the first three numbers; 0 if there are none. */
  public long order() {
    long order = 0;
    int used = 0;
    for (String part : name.split("[^0-9]+", -1)) {
      if (!part.isEmpty() && used < NUMBERS) {
        order = order * (LARGEST + 1) + number(part);
        used++;
      }
    }
    return used == 0 ? 0 : order * (long) Math.pow(LARGEST + 1, NUMBERS - used);
  }

  private static int number(String digits) {
    return digits.length() > MOST_DIGITS ? LARGEST : Integer.parseInt(digits);
  }

  /** Whether this one is older; false if one of them has no numbers. */
  public boolean isBefore(KasprVersion other) {
    return order() > 0 && order() < other.order();
  }

  @Override
  public String toString() {
    return name;
  }
}
