package io.kaspr.fn.spec.text;

import static io.kaspr.fn.spec.text.Rules.require;

import java.nio.charset.StandardCharsets;

/** What the names of objects in a bucket may begin with, by Google's rules. */
public final class ObjectPrefixes {
  private static final String NAMESPACE = "{namespace}";

  private static final String LONGEST_NAMESPACE = "n".repeat(63);

  private static final int MAX_OBJECT_NAME = 1024;

  /**
   * The longest text after the prefix, in bytes: an app's name, a hash of 64 digits, and the Python
   * version and machine that the script adds in the pod.
   */
  private static final int MAX_REST =
      AppName.MAX_LENGTH + "/".length() + 64 + "-py3.999-".length() + 32 + ".tar.gz".length();

  private static final int MAX_PREFIX = MAX_OBJECT_NAME - MAX_REST;

  private ObjectPrefixes() {}

  /** Whether a prefix has the placeholder for the namespace of an app. */
  public static boolean needsNamespace(String prefix) {
    return prefix.contains(NAMESPACE);
  }

  /** The prefix of the objects of an app in a namespace. */
  public static String in(String namespace, String prefix) {
    return prefix.replace(NAMESPACE, namespace);
  }

  /**
   * Returns the prefix with exactly one {@code /} at its end; an empty one stays empty.
   *
   * @throws IllegalArgumentException if it breaks a rule, or leaves too few of the 1024 bytes of a
   *     name
   */
  public static String normal(String prefix) {
    if (prefix.isEmpty()) {
      return prefix;
    }
    requireCharacters(prefix);
    require(
        Chars.all(in("", prefix), c -> c != '{' && c != '}'),
        "must have no braces but those of {namespace}",
        prefix);
    requireSegments(prefix);
    String normal = bare(prefix) + "/";
    int bytes = in(LONGEST_NAMESPACE, normal).getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_PREFIX) {
      throw new IllegalArgumentException(
          "must have at most "
              + MAX_PREFIX
              + " bytes, as an object's name has 1024, but has "
              + bytes);
    }
    return normal;
  }

  /** Without slashes at its end. */
  private static String bare(String prefix) {
    int end = prefix.length();
    while (end > 0 && prefix.charAt(end - 1) == '/') {
      end--;
    }
    return prefix.substring(0, end);
  }

  private static void requireCharacters(String prefix) {
    if (Chars.any(prefix, c -> Chars.isControl(c) || Chars.isSurrogate(c))) {
      throw new IllegalArgumentException(
          "must have no line breaks or control characters, but is " + Shown.quoted(prefix));
    }
    if (!prefix.strip().equals(prefix)) {
      throw new InvalidValueException(
          "must have no spaces around it, but is " + Shown.quoted(prefix), prefix.strip());
    }
  }

  /** Google allows empty segments, but they are mistakes: tools show folders without a name. */
  private static void requireSegments(String prefix) {
    if (prefix.startsWith("/") || bare(prefix).contains("//")) {
      String single = prefix.replaceAll("/{2,}", "/");
      String instead = single.startsWith("/") ? single.substring(1) : single;
      throw new InvalidValueException(
          "must not begin with / nor have // in it, but is " + Shown.quoted(prefix), instead);
    }
    for (String segment : prefix.split("/", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        throw new IllegalArgumentException(
            "must have no . or .. between slashes, but is " + Shown.quoted(prefix));
      }
    }
    if (prefix.startsWith(".well-known/acme-challenge/")) {
      throw new IllegalArgumentException(
          "must not be .well-known/acme-challenge/, which Google keeps");
    }
  }
}
