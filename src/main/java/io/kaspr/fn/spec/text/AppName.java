package io.kaspr.fn.spec.text;

/** The name of an app; every object rendered for the app starts with it. */
public record AppName(String value) {
  /**
   * A label's 63 characters, less what we and then the StatefulSet controller append to the name.
   */
  static final int MAX_LENGTH = 63 - "-app".length() - "-0123456789".length();

  public AppName {
    if (!Names.isDnsLabel(value) || !Chars.isLower(value.charAt(0))) {
      throw new IllegalArgumentException(
          "must have only a-z, 0-9 and -, a letter first and no - at the end, but is "
              + Shown.quoted(value));
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "must have at most " + MAX_LENGTH + " characters, but has " + value.length());
    }
  }
}
