package io.kaspr.fn.spec.text;

/** The name of an app; every object rendered for the app starts with it. */
public record AppName(String value) {
  /**
   * A label has at most 63 characters. We append {@code -app} to the name, and the StatefulSet
   * controller a {@code -} and the ten digits of a hash.
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
