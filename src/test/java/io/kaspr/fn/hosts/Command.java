package io.kaspr.fn.hosts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A command line, the directory that it runs in and what it reads. */
record Command(List<String> words, Path directory, String input) {
  private static final List<String> STREAMS = List.of("in", "out", "err");

  /** What became of a command. */
  record Outcome(int exit, String out, String err) {}

  static Command of(Path directory, String... words) {
    return new Command(List.of(words), directory, "");
  }

  Command reading(String text) {
    return new Command(words, directory, text);
  }

  Outcome run() throws IOException, InterruptedException {
    Path files = Files.createTempDirectory("command");
    try {
      return outcome(files);
    } finally {
      for (String stream : STREAMS) {
        Files.deleteIfExists(files.resolve(stream));
      }
      Files.delete(files);
    }
  }

  private Outcome outcome(Path files) throws IOException, InterruptedException {
    Process process = start(files);
    if (!process.waitFor(5, MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after five minutes: " + words);
    }
    return new Outcome(process.exitValue(), text(files, "out"), text(files, "err"));
  }

  /** Starts it with its streams in files of a directory: in, out and err. */
  Process start(Path files) throws IOException {
    Files.writeString(files.resolve("in"), input);
    return new ProcessBuilder(words)
        .directory(directory.toFile())
        .redirectInput(files.resolve("in").toFile())
        .redirectOutput(files.resolve("out").toFile())
        .redirectError(files.resolve("err").toFile())
        .start();
  }

  static String text(Path files, String stream) throws IOException {
    return new String(Files.readAllBytes(files.resolve(stream)), UTF_8);
  }
}
