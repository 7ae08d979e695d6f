package io.kaspr.fn.krm;

/** A piece of a longer text, which is copied only for those who read it. */
record Excerpt(String source, int from, int to) {

  static Excerpt whole(String text) {
    return new Excerpt(text, 0, text.length());
  }

  String text() {
    return source.substring(from, to);
  }

  /** Whether another piece begins in the same text where this one ends. */
  boolean isFollowedBy(Excerpt next) {
    return to == next.from && source.equals(next.source);
  }

  /** This piece and the next, which follows it, as one. */
  Excerpt with(Excerpt next) {
    return new Excerpt(source, from, next.to);
  }

  @Override
  public String toString() {
    return text();
  }
}
