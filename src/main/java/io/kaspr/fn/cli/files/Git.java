package io.kaspr.fn.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs git as a process. */
final class Git {
  private Git() {}

  /** The exit code, standard output, and the first line of standard error. */
  record Outcome(int exit, String text, String complaint) {}

  /** Runs git to its end; any exit code is an outcome, and no git at all is malformed input. */
  static Outcome run(Path folder, String... arguments) throws IOException, MalformedInputException {
    Path complaint = Files.createTempFile("kaspr-fn", ".git");
    try {
      Process git = start(folder, ProcessBuilder.Redirect.to(complaint.toFile()), arguments);
      git.getOutputStream().close();
      String text = new String(git.getInputStream().readAllBytes(), UTF_8);
      return new Outcome(git.waitFor(), text, firstLine(complaint));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MalformedInputException("interrupted while git was running");
    } finally {
      Files.delete(complaint);
    }
  }

  /** Starts git in a directory; its standard error is redirected. */
  static Process start(Path folder, ProcessBuilder.Redirect complaints, String... arguments)
      throws MalformedInputException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).redirectError(complaints).start();
    } catch (IOException e) {
      throw new MalformedInputException("git cannot be run; a commit needs it on the PATH");
    }
  }

  private static String firstLine(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8).lines().findFirst().orElse("");
  }
}
