package io.kaspr.fn.parse;

import io.kaspr.fn.spec.Shown;

/** Paths as messages name them, such as {@code metadata.labels[app.kubernetes.io/name]}. */
final class Paths {
  private Paths() {}

  static String child(String path, String key) {
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
