package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every program that a container started, with its arguments, as strace saw it. */
record ExecTrace(Path file) {

  /** What to put before a command so that it leaves a trace. */
  List<String> command() {
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
