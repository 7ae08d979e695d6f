package io.kaspr.fn.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words for failures with files: of the most frequent ones Java's message is only the file's name.
 */
public final class Failures {
  /** Of what an exception says, in characters. */
  private static final int LONGEST = 200;

  private Failures() {}

  /** The file, if it is known, and the reason, as in {@code a.yaml: permission denied}. */
  public static String sentence(IOException e) {
    return e instanceof FileSystemException failure
        ? failure.getFile() + ": " + reason(e)
        : reason(e);
  }

  /** The reason without the file. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file or directory";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "is in the way";
    }
    Optional<String> reason =
        e instanceof FileSystemException failure
            ? Optional.ofNullable(failure.getReason())
            : Optional.ofNullable(e.getMessage());
    return reason.orElseGet(e::toString);
  }

  /**
   * What is said of what no code expects: of too little memory how to give more, and of a fault of
   * ours what was thrown and where, for a report.
   */
  public static String unforeseen(Throwable fault) {
    if (fault instanceof OutOfMemoryError) {
      return "the input needs more memory than the Java machine may take: set"
          + " JAVA_TOOL_OPTIONS=-Xmx2g, or more";
    }
    String thrown = String.valueOf(fault).lines().findFirst().orElse("");
    return "this is a fault of kaspr-fn itself, please report it with the input: "
        + thrown.substring(0, Math.min(thrown.length(), LONGEST))
        + Stream.of(fault.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.kaspr."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
  }
}
