package io.kaspr.fn.parse.field;

import io.kaspr.fn.spec.text.Shown;

/** Makes paths for messages, such as {@code metadata.labels[app.kubernetes.io/name]}. */
public final class Paths {
  private Paths() {}

  /**
   * The path of a key below a path; in brackets if the key has other characters than a plain name.
   */
  public static String child(String path, String key) {
    if (path.isEmpty()) {
      return Shown.of(key);
    }
    return isPlain(key) ? path + "." + key : path + "[" + Shown.of(key) + "]";
  }

  private static boolean isPlain(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= 128 || !(Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
        return false;
      }
    }
    return !key.isEmpty();
  }
}
