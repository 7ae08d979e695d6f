package io.kaspr.fn.krm;

import java.util.Arrays;

/**
 * Where a word occurs in a text, for pieces of it that are asked for in ascending order: the text
 * is gone through once for all of them, and most of it is skipped (Horspool's search).
 */
final class Occurrences {
  private static final int MASK = 127;

  private final String word;

  /** How far to go on from a character, by its low bits, if it may not be the word's last. */
  private final int[] steps = new int[MASK + 1];

  private String source = "";
  private int next = -1;

  Occurrences(String word) {
    this.word = word;
    Arrays.fill(steps, word.length());
    for (int i = 0; i < word.length() - 1; i++) {
      steps[word.charAt(i) & MASK] = word.length() - 1 - i;
    }
  }

  /** Whether the word is in a piece, all of it. */
  boolean isIn(Excerpt piece) {
    if (!piece.source().equals(source)) {
      source = piece.source();
      next = -1;
    }
    if (next < piece.from()) {
      next = find(piece.from());
    }
    return next + word.length() <= piece.to();
  }

  /** The first occurrence from a place on, or the end of the text. */
  private int find(int from) {
    int last = word.length() - 1;
    char end = word.charAt(last);
    int i = from + last;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == end && source.startsWith(word, i - last)) {
        return i - last;
      }
      i += steps[c & MASK];
    }
    return source.length();
  }
}
