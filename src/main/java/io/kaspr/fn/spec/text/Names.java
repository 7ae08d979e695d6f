package io.kaspr.fn.spec.text;

import java.util.Optional;

/**
 * The kinds of names that the API server knows. Each method returns the name, or refuses it with an
 * IllegalArgumentException.
 */
public final class Names {
  private static final int MAX_LABEL = 63;
  private static final int MAX_SUBDOMAIN = 253;
  private static final int MAX_PORT_NAME = 15;

  private Names() {}

  /** A DNS-1123 label, as namespaces are named. */
  public static String dnsLabel(String text) {
    boolean valid = text.length() <= MAX_LABEL && isDnsLabel(text);
    return valid
        ? text
        : refuse(text, "a DNS label: at most 63 of a-z, 0-9 and -, not beginning or ending with -");
  }

  /** A DNS-1123 subdomain, as Secrets and most other objects are named. */
  public static String subdomain(String text) {
    return isSubdomain(text)
        ? text
        : refuse(text, "a name of an object: at most 253 of a-z, 0-9, - and ., such as my-secret");
  }

  /** The domain of a cluster, such as {@code cluster.local}. */
  public static String domain(String text) {
    if (!isSubdomain(text)) {
      String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
      throw new InvalidValueException(
          "must be a domain such as cluster.local, but is " + Shown.quoted(text),
          Optional.of(bare).filter(Names::isSubdomain));
    }
    return text;
  }

  /** A key in the data of a Secret or a ConfigMap. */
  public static String dataKey(String text) {
    boolean valid =
        text.length() <= MAX_SUBDOMAIN
            && Chars.all(text, c -> Chars.isAlphanumeric(c) || "-._".indexOf(c) >= 0)
            && !text.equals(".")
            && !text.startsWith("..");
    return valid ? text : refuse(text, "a key of at most 253 letters, digits, -, _ and .");
  }

  /** The key of a label or an annotation: a name, or a domain, a slash and a name. */
  public static String qualifiedName(String text) {
    int slash = text.indexOf('/');
    boolean valid =
        isLabelText(text.substring(slash + 1))
            && (slash < 0 || isSubdomain(text.substring(0, slash)));
    return valid
        ? text
        : refuse(
            text, "a key such as tier or example.com/tier, with at most 63 characters in tier");
  }

  /** The value of a label, which may be empty. */
  public static String labelValue(String text) {
    boolean valid = text.isEmpty() || isLabelText(text);
    return valid
        ? text
        : refuse(
            text,
            "a label's value: at most 63 letters, digits, -, _ and ., first and last a letter or"
                + " digit");
  }

  /** The name of an environment variable. */
  public static String variable(String text) {
    boolean valid =
        Chars.all(text, c -> Chars.isAlphanumeric(c) || "-._".indexOf(c) >= 0)
            && !Chars.isDigit(text.charAt(0))
            && !text.equals(".")
            && !text.startsWith("..");
    return valid
        ? text
        : refuse(text, "the name of a variable: letters, digits, _, - and ., not a digit first");
  }

  /** The name of a port of a container. */
  public static String port(String text) {
    boolean valid =
        text.length() <= MAX_PORT_NAME
            && isDnsLabel(text)
            && !text.contains("--")
            && Chars.any(text, Chars::isLower);
    return valid ? text : refuse(text, "a number, or the name of a port such as http");
  }

  static boolean isDnsLabel(String text) {
    return Chars.all(text, c -> Chars.isLowerAlphanumeric(c) || c == '-')
        && Chars.ends(text, Chars::isLowerAlphanumeric);
  }

  private static boolean isSubdomain(String text) {
    if (text.length() > MAX_SUBDOMAIN) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (!isDnsLabel(label)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabelText(String text) {
    return text.length() <= MAX_LABEL
        && Chars.all(text, c -> Chars.isAlphanumeric(c) || "-._".indexOf(c) >= 0)
        && Chars.ends(text, Chars::isAlphanumeric);
  }

  private static String refuse(String text, String expected) {
    throw new IllegalArgumentException("must be " + expected + ", but is " + Shown.quoted(text));
  }

  /** A storage class. The empty name is one too: it asks for a volume that is there already. */
  public static String storageClass(String name) {
    return name.isEmpty() ? name : subdomain(name);
  }

  /** A reference to an image, such as {@code kasprio/kaspr:0.11.19}. */
  public static String image(String image) {
    if (!Chars.all(image, Chars::isVisibleAscii)) {
      throw new IllegalArgumentException(
          "must be an image such as kasprio/kaspr:0.11.19, without spaces, but is "
              + Shown.quoted(image));
    }
    return image;
  }
}
