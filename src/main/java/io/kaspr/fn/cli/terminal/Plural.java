package io.kaspr.fn.cli.terminal;

/** Says how many there are of something. */
public final class Plural {
  private Plural() {}

  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
