package io.kaspr.fn.parse.settings;

import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.spec.settings.Handling;

/** The function's settings, which are for all apps of a call. */
public record Settings(Platform platform, Defaults defaults, Handling handling) {
  public static final Settings DEFAULT =
      new Settings(Platform.DEFAULT, Defaults.NONE, Handling.USUAL);
}
