package io.kaspr.fn.spec.text;

import java.util.Arrays;

/**
 * Paths of files in manifests. Each method returns the path; all but {@link #normal} refuse a wrong
 * one with an IllegalArgumentException.
 */
public final class FilePaths {
  private FilePaths() {}

  /** The path without double slashes and without one at its end. */
  public static String normal(String path) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      boolean isLast = i == path.length() - 1 && i > 0;
      if (path.charAt(i) != '/' || !(isLast || path.startsWith("//", i))) {
        plain.append(path.charAt(i));
      }
    }
    return plain.toString();
  }

  /** An absolute path in a container or on a file server. */
  public static String absolute(String path) {
    boolean valid = path.startsWith("/") && !path.contains(":");
    return valid ? Values.line(path) : refuse(path, "an absolute path such as /data, without :");
  }

  /** A path on a node. */
  public static String onNode(String path) {
    boolean valid = path.startsWith("/") && !stepsUp(path);
    return valid ? Values.line(path) : refuse(path, "an absolute path such as /data, without ..");
  }

  /** A path inside a volume. */
  public static String relative(String path) {
    boolean valid = !path.isEmpty() && !path.startsWith("/") && !stepsUp(path);
    return valid
        ? Values.line(path)
        : refuse(path, "a path inside the volume such as conf/app.yaml, without ..");
  }

  private static boolean stepsUp(String path) {
    return Arrays.asList(path.split("/", -1)).contains("..");
  }

  private static String refuse(String path, String expected) {
    throw new IllegalArgumentException("must be " + expected + ", but is " + Shown.quoted(path));
  }
}
