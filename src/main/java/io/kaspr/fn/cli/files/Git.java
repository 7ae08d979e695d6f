package io.kaspr.fn.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls git. */
final class Git {
  private Git() {}

  /** What git answered, and what it wrote to standard error. */
  record Outcome(int exit, String text, String complaint) {}

  static Outcome run(Path folder, String... words) throws IOException, MalformedInputException {
    Path complaint = Files.createTempFile("kaspr-fn", ".git");
    try {
      Process git = start(folder, ProcessBuilder.Redirect.to(complaint.toFile()), words);
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

  /** Starts it on a directory; its standard error goes elsewhere. */
  static Process start(Path folder, ProcessBuilder.Redirect complaints, String... words)
      throws MalformedInputException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
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
