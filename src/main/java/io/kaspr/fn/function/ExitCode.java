package io.kaspr.fn.function;

/** What the process tells its caller. */
public final class ExitCode {
  public static final int OK = 0;

  /** There are problems in the resources; they are on standard error, and in the results. */
  public static final int INVALID_RESOURCES = 1;

  /** The command diff has found some. */
  public static final int DIFFERENCES = 1;

  /** The input or the command line could not be read; nothing is on standard output. */
  public static final int MALFORMED_INPUT = 2;

  /**
   * A command's reader has left, as head does: what a shell says of a program that SIGPIPE ended.
   */
  public static final int READER_GONE = 141;

  private ExitCode() {}
}
