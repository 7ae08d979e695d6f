package io.kaspr.fn.cli.terminal;

/** Counts with nouns, as in {@code 2 errors}. */
public final class Plural {
  private Plural() {}

  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
