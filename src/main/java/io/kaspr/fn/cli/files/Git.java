package io.kaspr.fn.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * git as a process that reads a repository and runs nothing of it: what the repository configures
 * may be a stranger's.
 *
 * @param complaints the file that its standard error goes to
 */
record Git(Process process, Path complaints) implements AutoCloseable {
  private static final List<String> HARMLESS =
      List.of(
          "--no-pager",
          "--literal-pathspecs",
          "-c",
          "safe.bareRepository=explicit",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.fsmonitor=false");

  /** No missing object is fetched, and no repository can allow a transport again. */
  private static final Map<String, String> OFFLINE =
      Map.of("GIT_NO_LAZY_FETCH", "1", "GIT_ALLOW_PROTOCOL", "", "GIT_TERMINAL_PROMPT", "0");

  private static final String REPOSITORY = "GIT_DIR";
  private static final String WORK_TREE = "GIT_WORK_TREE";

  /** Where a caller may have a repository; in a hook these are relative to its directory. */
  private static final List<String> PLACES =
      List.of(REPOSITORY, WORK_TREE, "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY");

  /** The exit code, standard output, and standard error in one line. */
  record Outcome(int exit, String text, String complaint) {}

  /** Runs git to its end; any exit code is an outcome, and no git at all is malformed input. */
  static Outcome run(Path folder, String... arguments) throws IOException, MalformedInputException {
    try (Git git = start(folder, arguments)) {
      git.requests().close();
      String text = new String(git.answers().readAllBytes(), UTF_8);
      return new Outcome(git.process.waitFor(), text, git.complaint());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MalformedInputException("interrupted while git was running");
    }
  }

  /** Starts git in a directory. */
  static Git start(Path folder, String... arguments) throws IOException, MalformedInputException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(HARMLESS);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(OFFLINE);
    findRepository(builder.environment());
    Path complaints = Files.createTempFile("kaspr-fn", ".git");
    try {
      return new Git(builder.redirectError(complaints.toFile()).start(), complaints);
    } catch (IOException e) {
      Files.delete(complaints);
      throw new MalformedInputException("git cannot be run; a commit needs it on the PATH");
    }
  }

  /** Without a work tree git takes the caller's directory for it, which -C would change. */
  private static void findRepository(Map<String, String> environment) {
    for (String name : PLACES) {
      environment.computeIfPresent(name, (key, path) -> absolute(path));
    }
    if (environment.containsKey(REPOSITORY)) {
      environment.putIfAbsent(WORK_TREE, absolute(""));
    }
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().toString();
  }

  OutputStream requests() {
    return process.getOutputStream();
  }

  InputStream answers() {
    return process.getInputStream();
  }

  /** What git has said so far that is no answer. */
  String complaint() throws IOException {
    String text = new String(Files.readAllBytes(complaints), UTF_8);
    return text.lines().filter(line -> !line.isBlank()).collect(joining("; "));
  }

  /** git ends when there are no more requests, and nobody reads its answers. */
  @Override
  public void close() throws IOException {
    requests().close();
    answers().close();
    Files.deleteIfExists(complaints);
  }
}
