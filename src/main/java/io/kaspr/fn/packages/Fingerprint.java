package io.kaspr.fn.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * Short hashes of texts. What is hashed is written in one canonical form first, so that equal
 * content has an equal hash.
 */
public final class Fingerprint {
  private static final int BYTES = 8;

  private Fingerprint() {}

  /** The first 16 hexadecimal digits (8 bytes) of the SHA-256 of a text in UTF-8. */
  public static String of(String canonicalText) {
    byte[] digest = Sha256.of(canonicalText.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  /**
   * One line of a canonical text: {@code name length:value}, where the length is in bytes of UTF-8.
   * It says where the value ends, which may have line breaks in it.
   */
  public static String line(String name, String value) {
    return name + " " + value.getBytes(UTF_8).length + ":" + value + "\n";
  }
}
