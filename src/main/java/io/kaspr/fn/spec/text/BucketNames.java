package io.kaspr.fn.spec.text;

import java.util.Locale;
import java.util.Optional;

/** Google's rules for the name of a bucket. */
public final class BucketNames {
  private static final int MAX_PART = 63;
  private static final int MAX_DOTTED = 222;

  private BucketNames() {}

  /**
   * Returns the name.
   *
   * @throws IllegalArgumentException if it breaks a rule; it proposes the name in a {@code gs://}
   *     URL
   */
  public static String require(String name) {
    if (name.contains("/")) {
      throw new InvalidValueException(
          "must be the name of a bucket alone, without gs:// and /, but is "
              + Shown.quoted(name)
              + "; a path in it goes into prefix",
          plain(name));
    }
    if (!isValid(name)) {
      throw new InvalidValueException(
          "must be the name of a bucket: 3 to 63 of a-z, 0-9, -, _ and ., first and last a letter or"
              + " digit, but is "
              + Shown.quoted(name),
          plain(name));
    }
    if (name.startsWith("goog") || name.contains("google") || name.contains("g00gle")) {
      throw new IllegalArgumentException(
          "must not begin with goog nor contain google, but is " + Shown.quoted(name));
    }
    if (isAddress(name)) {
      throw new IllegalArgumentException("must be no IP address, but is " + Shown.quoted(name));
    }
    return name;
  }

  /** The name that was written as a URL or in capitals. */
  private static Optional<String> plain(String name) {
    String bare = name.strip().toLowerCase(Locale.ROOT);
    String local = bare.startsWith("gs://") ? bare.substring(5) : bare;
    String plain = local.endsWith("/") ? local.substring(0, local.length() - 1) : local;
    return Optional.of(plain).filter(BucketNames::isValid);
  }

  private static boolean isValid(String name) {
    boolean dotted = name.contains(".");
    if (name.length() < 3 || name.length() > (dotted ? MAX_DOTTED : MAX_PART)) {
      return false;
    }
    for (String part : name.split("\\.", -1)) {
      if (!isPart(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPart(String part) {
    return part.length() <= MAX_PART
        && Chars.all(part, c -> Chars.isLowerAlphanumeric(c) || c == '-' || c == '_')
        && Chars.ends(part, Chars::isLowerAlphanumeric);
  }

  private static boolean isAddress(String name) {
    String[] parts = name.split("\\.", -1);
    for (String part : parts) {
      if (part.length() > 3 || !Chars.all(part, Chars::isDigit)) {
        return false;
      }
    }
    return parts.length == 4;
  }
}
