package io.kaspr.fn.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that a misspelt one was most likely meant to be. */
public final class Nearest {
  private static final int MAX_LENGTH = 100;

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
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** How many characters must be added, removed or replaced (Levenshtein's distance). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
