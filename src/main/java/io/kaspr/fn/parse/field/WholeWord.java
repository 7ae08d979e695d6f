package io.kaspr.fn.parse.field;

import java.util.function.IntPredicate;

/** Finds a word in a text. */
public final class WholeWord {
  private WholeWord() {}

  /** Whether a word is in a text, and not only as a part of a longer one. */
  public static boolean isIn(String text, String word, IntPredicate isPart) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !isPart.test(text.charAt(at - 1));
      if (begins && (end == text.length() || !isPart.test(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
