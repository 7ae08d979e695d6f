package io.kaspr.fn.krm.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A text as bytes, one for each char, for scanners that look only at the indicators of YAML: in a
 * JVM that has just started, reading a char of a string takes several calls, and reading a byte
 * none.
 */
public final class AsciiBytes {
  /** Stands for the line breaks of YAML 1.1 that 1.2 does not know. */
  static final byte LINE_BREAK = -1;

  /** Stands for all else that is not ASCII. */
  private static final byte OTHER = -2;

  private AsciiBytes() {}

  /** One byte for each char of a text: ASCII as it is, negative for all other chars. */
  public static byte[] of(String text) {
    return of(text, text.getBytes(UTF_8));
  }

  /**
   * As {@link #of(String)}, for a text whose UTF-8 is known; that is returned if it is all ASCII.
   */
  public static byte[] of(String text, byte[] utf8) {
    return utf8.length == text.length() ? utf8 : withOthers(text);
  }

  private static byte[] withOthers(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      bytes[i] = c < 128 ? (byte) c : other(c);
    }
    return bytes;
  }

  private static byte other(char c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029' ? LINE_BREAK : OTHER;
  }
}
