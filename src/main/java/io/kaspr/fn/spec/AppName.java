package io.kaspr.fn.spec;

import java.util.regex.Pattern;

/** The name of an app; every object rendered for the app starts with it. */
public record AppName(String value) {
  private static final Pattern DNS_LABEL = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");

  /**
   * A label's 63 characters, less what we and then the StatefulSet controller append to the name.
   */
  private static final int MAX_LENGTH = 63 - "-app".length() - "-0123456789".length();

  public AppName {
    if (!DNS_LABEL.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be a DNS label that starts with a letter, but is '" + value + "'");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "must have at most " + MAX_LENGTH + " characters, but has " + value.length());
    }
  }
}
