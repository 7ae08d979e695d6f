package io.kaspr.fn.krm.scan;

/** The line scanner cannot be sure of a line, so a full parser must read the text. */
final class NotPlainException extends Exception {
  private static final long serialVersionUID = 1L;

  NotPlainException() {
    super("", null, false, false);
  }

  /** Throws it if the condition is false. */
  static void unless(boolean plain) throws NotPlainException {
    if (!plain) {
      throw new NotPlainException();
    }
  }
}
