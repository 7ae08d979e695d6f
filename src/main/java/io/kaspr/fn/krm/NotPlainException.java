package io.kaspr.fn.krm;

/** A line of which the line scanner is not sure: a full parser must look at the text. */
final class NotPlainException extends Exception {
  private static final long serialVersionUID = 1L;

  NotPlainException() {
    super("", null, false, false);
  }

  static void unless(boolean plain) throws NotPlainException {
    if (!plain) {
      throw new NotPlainException();
    }
  }
}
