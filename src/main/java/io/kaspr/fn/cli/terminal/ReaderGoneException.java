package io.kaspr.fn.cli.terminal;

import java.io.IOException;
import java.util.Locale;

/**
 * The reader of a command's output has closed the pipe, as {@code head} does; this is no failure.
 */
public final class ReaderGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  private ReaderGoneException(IOException cause) {
    super(cause);
  }

  /** The exception itself, or this one if its message says that a pipe is broken. */
  static IOException of(IOException e) {
    boolean isPipe = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    return isPipe ? new ReaderGoneException(e) : e;
  }
}
