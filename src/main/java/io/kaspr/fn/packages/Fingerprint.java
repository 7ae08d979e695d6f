package io.kaspr.fn.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** Short hashes of canonical texts. */
public final class Fingerprint {
  private static final int BYTES = 8;

  private Fingerprint() {}

  /** The first 16 hexadecimal digits of a text's SHA-256. */
  public static String of(String canonicalText) {
    byte[] digest = Sha256.of(canonicalText.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  /** One line of a canonical text; the length in bytes says where a value with newlines ends. */
  public static String line(String name, String value) {
    return name + " " + value.getBytes(UTF_8).length + ":" + value + "\n";
  }
}
