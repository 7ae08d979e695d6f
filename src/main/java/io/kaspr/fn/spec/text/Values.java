package io.kaspr.fn.spec.text;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks and copies that several records need. */
public final class Values {
  /** The kernel takes 128 KiB for name and value together; 8 KiB are left for the name. */
  private static final int MAX_ENVIRONMENT_BYTES = 120 * 1024;

  /** Kubernetes takes 256 KiB of annotations in one object; 1 KiB is left for ours. */
  private static final int MAX_ANNOTATIONS_BYTES = 255 * 1024;

  /** The API server takes 1 MiB in one ConfigMap; 16 KiB are left for ours. */
  private static final int MAX_CONFIG_BYTES = 1008 * 1024;

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
   * Returns texts by keys, of which an object can have so many as annotations.
   *
   * @throws IllegalArgumentException if they have more than 255 KiB together
   */
  public static Map<String, String> annotations(Map<String, String> texts) {
    return limited(texts, MAX_ANNOTATIONS_BYTES);
  }

  /**
   * Returns texts by keys, of which one ConfigMap can have so many.
   *
   * @throws IllegalArgumentException if they have more than 1008 KiB together
   */
  public static Map<String, String> config(Map<String, String> texts) {
    return limited(texts, MAX_CONFIG_BYTES);
  }

  private static Map<String, String> limited(Map<String, String> texts, int most) {
    int bytes = 0;
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      bytes += (entry.getKey() + entry.getValue()).getBytes(StandardCharsets.UTF_8).length;
    }
    if (bytes > most) {
      throw new IllegalArgumentException(
          "must have at most "
              + most / 1024
              + " KiB in all keys and values together, but has "
              + bytes
              + " bytes");
    }
    return texts;
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
