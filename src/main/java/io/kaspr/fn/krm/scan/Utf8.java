package io.kaspr.fn.krm.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.krm.item.MalformedInputException;

/** Decodes UTF-8; invalid bytes are an error and not silently replaced. */
public final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** The text of these bytes. */
  public static String decode(byte[] bytes) throws MalformedInputException {
    String text = new String(bytes, UTF_8);
    // Without a replacement character nothing was invalid; this is the usual case.
    if (text.indexOf(REPLACEMENT) >= 0 && !java.util.Arrays.equals(text.getBytes(UTF_8), bytes)) {
      int line = (int) text.substring(0, text.indexOf(REPLACEMENT)).lines().count();
      throw new MalformedInputException(
          "expected UTF-8, but line " + Math.max(1, line) + " is not");
    }
    return text;
  }
}
