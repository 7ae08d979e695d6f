package io.kaspr.fn.krm.scan;

/** Lines that the line scanner is not sure of: a full parser must look at the text. */
final class NotPlainException extends Exception {
  private static final long serialVersionUID = 1L;

  NotPlainException() {
    super("", null, false, false);
  }

  /** Gives up where this does not hold. */
  static void unless(boolean plain) throws NotPlainException {
    if (!plain) {
      throw new NotPlainException();
    }
  }
}
