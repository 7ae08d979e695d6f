package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Every program that a container started, with its arguments, as strace saw it. */
record ExecTrace(Path file) {
  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rw-------");

  /**
   * What to put before a command so that it leaves a trace. The file is nobody else's, as a trace
   * has what is looked for, and {@link LeakWatch} sees the tracer too.
   */
  List<String> command() throws IOException {
    Files.writeString(file, "");
    Files.setPosixFilePermissions(file, OURS_ALONE);
    return List.of(
        Tools.find("strace").orElseThrow().toString(),
        "--follow-forks",
        "--quiet=all",
        "--trace=execve,execveat",
        "--string-limit=131072",
        "--output=" + file);
  }

  /** A line for each program; nothing if nobody traced. */
  String text() throws IOException {
    return Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
  }
}
