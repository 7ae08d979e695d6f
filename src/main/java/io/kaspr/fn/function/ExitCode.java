package io.kaspr.fn.function;

/** The exit codes of the process. */
public final class ExitCode {
  public static final int OK = 0;

  /** There are problems in the resources; they are on standard error, and in the results. */
  public static final int INVALID_RESOURCES = 1;

  /** The command diff has found differences. */
  public static final int DIFFERENCES = 1;

  /** The input or the command line could not be read; nothing is on standard output. */
  public static final int MALFORMED_INPUT = 2;

  /**
   * The reader of a command's output has closed the pipe, as {@code head} does. A shell has the
   * same code for a program that was ended by SIGPIPE (128 + 13).
   */
  public static final int READER_GONE = 141;

  private ExitCode() {}
}
