package io.kaspr.fn.krm.item;

/** The part of a text from one index to before another; only {@link #text} copies it. */
public record Excerpt(String source, int from, int to) {

  public static Excerpt whole(String text) {
    return new Excerpt(text, 0, text.length());
  }

  public String text() {
    return source.substring(from, to);
  }

  /** Whether another part begins in the same text where this one ends. */
  public boolean isFollowedBy(Excerpt next) {
    return to == next.from && source.equals(next.source);
  }

  /** This part and the next, which must follow it, as one. */
  public Excerpt with(Excerpt next) {
    return new Excerpt(source, from, next.to);
  }

  @Override
  public String toString() {
    return text();
  }
}
