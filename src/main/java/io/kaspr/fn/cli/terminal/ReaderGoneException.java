package io.kaspr.fn.cli.terminal;

import java.io.IOException;
import java.util.Locale;

/** What a command writes is not read to its end, as by head: nothing to complain of. */
public final class ReaderGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  private ReaderGoneException(IOException cause) {
    super(cause);
  }

  /** What went wrong with a write: only what a pipe says is a reader that left. */
  static IOException of(IOException e) {
    boolean isPipe = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    return isPipe ? new ReaderGoneException(e) : e;
  }
}
