package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.Excerpt;

/**
 * Where a word occurs in a text, for pieces of it that are asked for in ascending order: the text
 * is gone through once for all of them.
 */
final class Occurrences {
  private final String word;
  private String source = "";
  private int next = -1;

  Occurrences(String word) {
    this.word = word;
  }

  /** Whether the word is in a piece, all of it. */
  boolean isIn(Excerpt piece) {
    if (!piece.source().equals(source)) {
      source = piece.source();
      next = -1;
    }
    if (next < piece.from()) {
      int found = source.indexOf(word, piece.from());
      next = found < 0 ? source.length() : found;
    }
    return next + word.length() <= piece.to();
  }
}
