package io.kaspr.fn.yaml;

import java.util.Locale;
import java.util.Set;

/**
 * Tells which strings need quotes because a reader of YAML 1.1 or 1.2 would not read a string
 * without them.
 *
 * <p>Quotes that the syntax asks for ({@code a: b}, {@code #}) are added by {@link Texts}.
 */
final class Quotes {
  /** Null, the booleans of both versions, numbers without digits, merge and default key. */
  private static final Set<String> WORDS =
      Set.of(
          "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf",
          "-.inf", ".nan", "<<", "=");

  private static final int LONGEST_WORD = 5;

  /** The characters of numbers in base 10 and 60, and of timestamps. */
  private static final String IN_NUMBERS_AND_TIMES = "0123456789+-._:eEtTzZ ";

  private Quotes() {}

  static boolean areNeeded(String text) {
    return isWord(text) || looksLikeNumberOrTime(text);
  }

  static boolean isWord(String text) {
    return text.length() <= LONGEST_WORD && WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean looksLikeNumberOrTime(String text) {
    char first = text.charAt(0);
    if (first > '9' || first < '+') {
      return false;
    }
    return hasOtherBase(text) || consistsOf(IN_NUMBERS_AND_TIMES, text);
  }

  private static boolean hasOtherBase(String text) {
    int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    return text.length() > start + 1
        && text.charAt(start) == '0'
        && "xXoObB".indexOf(text.charAt(start + 1)) >= 0;
  }

  private static boolean consistsOf(String characters, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
