package io.kaspr.fn.krm.item;

/** A piece of a longer text, which is copied only for those who read it. */
public record Excerpt(String source, int from, int to) {

  public static Excerpt whole(String text) {
    return new Excerpt(text, 0, text.length());
  }

  public String text() {
    return source.substring(from, to);
  }

  /** Whether another piece begins in the same text where this one ends. */
  public boolean isFollowedBy(Excerpt next) {
    return to == next.from && source.equals(next.source);
  }

  /** This piece and the next, which follows it, as one. */
  public Excerpt with(Excerpt next) {
    return new Excerpt(source, from, next.to);
  }

  @Override
  public String toString() {
    return text();
  }
}
