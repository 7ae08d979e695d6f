package io.kaspr.fn.parse.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that a misspelt one was most likely meant to be. */
public final class Nearest {
  private static final int MAX_LENGTH = 100;
  private static final int LEAST_BEGINNING = 5;

  private Nearest() {}

  public static Optional<String> to(String name, List<String> known) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String best = "";
    int least = Math.max(1, name.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(lower(name), lower(candidate));
      if (distance < least) {
        best = candidate;
        least = distance;
      }
    }
    return best.isEmpty() ? begunBy(name, known) : Optional.of(best);
  }

  /** The only one that begins with the name. */
  private static Optional<String> begunBy(String name, List<String> known) {
    List<String> longer =
        known.stream().filter(candidate -> lower(candidate).startsWith(lower(name))).toList();
    return name.length() >= LEAST_BEGINNING && longer.size() == 1
        ? Optional.of(longer.get(0))
        : Optional.empty();
  }

  /** What a message ends in that proposes a name. */
  public static String question(String name) {
    return "; did you mean '" + name + "'?";
  }

  /** Whether a message has a name already, and not only as a part of another word. */
  public static boolean isNamed(String name, String message) {
    return WholeWord.isIn(message, name, c -> " '\",;:()".indexOf(c) < 0);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * How many characters must be added, removed, replaced or swapped with their neighbour (the
   * distance of optimal string alignment).
   */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        if (areSwapped(a, b, i, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = above;
      above = row;
    }
    return above[b.length()];
  }

  private static boolean areSwapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
