package io.kaspr.fn.yaml;

/** YAML that a reader of what is plain is not sure of: a full parser must look at the text. */
public final class NotPlainException extends Exception {
  private static final long serialVersionUID = 1L;

  public NotPlainException() {
    super("", null, false, false);
  }

  /** Gives up where this does not hold. */
  public static void unless(boolean plain) throws NotPlainException {
    if (!plain) {
      throw new NotPlainException();
    }
  }
}
