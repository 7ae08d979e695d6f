package io.kaspr.fn.yaml;

/** Classifies bytes of ASCII text. */
public final class Ascii {
  private Ascii() {}

  /** Whether it is a letter or a digit of ASCII. */
  public static boolean isLetterOrDigit(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }
}
