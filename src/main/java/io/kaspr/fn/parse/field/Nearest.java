package io.kaspr.fn.parse.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was most likely meant by a misspelt one. */
public final class Nearest {
  private static final int MAX_LENGTH = 100;
  private static final int LEAST_BEGINNING = 5;

  private Nearest() {}

  /**
   * The known name with the smallest edit distance, which is at most a third of the name's length;
   * or else the only one that begins with the name.
   */
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

  /** The name that begins with this one, if there is only one. */
  private static Optional<String> begunBy(String name, List<String> known) {
    List<String> longer =
        known.stream().filter(candidate -> lower(candidate).startsWith(lower(name))).toList();
    return name.length() >= LEAST_BEGINNING && longer.size() == 1
        ? Optional.of(longer.get(0))
        : Optional.empty();
  }

  /** The end of a message that proposes a name. */
  public static String didYouMean(String name) {
    return "; did you mean '" + name + "'?";
  }

  /** Whether a message names it already, as a word of its own. */
  public static boolean isNamed(String name, String message) {
    return WholeWord.isIn(message, name, c -> " '\",;:()".indexOf(c) < 0);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * The number of characters to add, remove, replace or swap with their neighbour (optimal string
   * alignment distance).
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
