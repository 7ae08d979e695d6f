package io.kaspr.fn.cli;

import java.util.Locale;

/** For whom a command's output is. */
enum Output {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
