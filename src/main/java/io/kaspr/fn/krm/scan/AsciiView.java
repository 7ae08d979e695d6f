package io.kaspr.fn.krm.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The characters of a text as bytes, one for each, for those who look at the signs of YAML only: a
 * JVM that has just started takes several calls for a character of a string, and none for a byte.
 */
public final class AsciiView {
  /** Stands for the line breaks of YAML 1.1 that 1.2 does not know. */
  static final byte LINE_BREAK = -1;

  /** Stands for all else that is not ASCII. */
  private static final byte OTHER = -2;

  private AsciiView() {}

  /** The bytes of a text; those of ASCII are as they are. */
  public static byte[] of(String text) {
    return of(text, text.getBytes(UTF_8));
  }

  /** As {@link #of(String)}, for a text that is there in UTF-8 as well. */
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
