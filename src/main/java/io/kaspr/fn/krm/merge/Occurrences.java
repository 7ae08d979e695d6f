package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.Excerpt;

/**
 * Finds a word in parts of a text. The parts are asked for in ascending order, so that the text is
 * searched only once.
 */
final class Occurrences {
  private final String word;
  private String source = "";
  private int next = -1;

  Occurrences(String word) {
    this.word = word;
  }

  /** Whether the whole word is in a part of the text. */
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
