package io.kaspr.fn.spec.text;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks and copies that several records need. */
public final class Values {
  /** The kernel takes 128 KiB for name and value together; 8 KiB are left for the name. */
  private static final int MAX_ENVIRONMENT_BYTES = 120 * 1024;

  /** The highest number of a port. */
  public static final int MAX_PORT = 65535;

  private Values() {}

  /**
   * Returns a text that can be the value of an environment variable. It may be a secret, so no
   * message quotes it.
   *
   * @throws IllegalArgumentException if it has more than 120 KiB, or a NUL or half of a character
   */
  public static String environment(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_ENVIRONMENT_BYTES) {
      throw new IllegalArgumentException(
          "must have at most 120 KiB as the value of a variable, but has " + bytes + " bytes");
    }
    if (Chars.any(text, c -> c == 0 || Chars.isSurrogate(c))) {
      throw new IllegalArgumentException(
          "must have no NUL and no half of a character as the value of a variable");
    }
    return text;
  }

  /**
   * Returns a text that a file in UTF-8 can hold.
   *
   * @throws IllegalArgumentException if it has a NUL or half of a character
   */
  public static String text(String text) {
    if (Chars.any(text, c -> c == 0 || Chars.isSurrogate(c))) {
      throw new IllegalArgumentException("must have no NUL and no half of a character");
    }
    return text;
  }

  /**
   * Returns a text of one line that is not empty and has no spaces around it.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static String line(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must not be empty");
    }
    if (Chars.any(text, c -> Chars.isControl(c) || Chars.isSurrogate(c)) || isPadded(text)) {
      throw new IllegalArgumentException(
          "must have no line breaks, control characters or spaces around it, but is "
              + Shown.quoted(text));
    }
    return text;
  }

  private static boolean isPadded(String text) {
    return !text.strip().equals(text);
  }

  /** An unmodifiable copy in the same order. */
  public static <K, V> Map<K, V> copy(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
