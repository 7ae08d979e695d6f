package io.kaspr.fn.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Words for failures with files: of the most frequent ones Java's message is only the file's name.
 */
public final class Failures {
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
}
