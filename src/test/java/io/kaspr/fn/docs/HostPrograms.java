package io.kaspr.fn.docs;

import java.util.regex.Pattern;

/** The programs of others that documents call. */
final class HostPrograms {
  private static final Pattern CALL =
      Pattern.compile("(?m)(?<=^|[ |(])(kustomize|kpt|kubectl)(?= [a-z-])");

  private HostPrograms() {}

  static boolean isCalledIn(String text) {
    return CALL.matcher(text).find();
  }

  /** Whether a command calls one that a checkout does not have. */
  static boolean areMissing(String command, Checkout checkout) {
    return CALL.matcher(command).results().anyMatch(call -> !checkout.has(call.group()));
  }
}
