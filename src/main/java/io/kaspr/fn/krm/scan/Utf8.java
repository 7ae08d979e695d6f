package io.kaspr.fn.krm.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.krm.item.MalformedInputException;

/** Bytes to text, without the silent replacement of what is no UTF-8. */
public final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** The text of these bytes, whatever the locale. */
  public static String decode(byte[] bytes) throws MalformedInputException {
    String text = new String(bytes, UTF_8);
    // Only a text with replacements can have lost something; most have none.
    if (text.indexOf(REPLACEMENT) >= 0 && !java.util.Arrays.equals(text.getBytes(UTF_8), bytes)) {
      int line = (int) text.substring(0, text.indexOf(REPLACEMENT)).lines().count();
      throw new MalformedInputException(
          "expected UTF-8, but line " + Math.max(1, line) + " is not");
    }
    return text;
  }
}
