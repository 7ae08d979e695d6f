package io.kaspr.fn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.krm.MalformedInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a commit, read by git from the repository that a path is in.
 *
 * @param folder a directory of the repository
 */
record GitTree(Path folder, String commit) {

  /** What is at the same paths in a commit; a path that was not there yet gives nothing. */
  static List<TextFile> files(String reference, List<String> paths)
      throws IOException, MalformedInputException {
    List<TextFile> files = new ArrayList<>();
    for (String path : paths) {
      if (!Files.exists(Path.of(path))) {
        throw new MalformedInputException(
            path + ": git can only be asked about a path that exists");
      }
      Path real = Path.of(path).toRealPath();
      boolean isFolder = Files.isDirectory(real);
      GitTree tree = at(reference, isFolder ? real : real.resolveSibling("."));
      tree.add(isFolder ? "." : real.getFileName().toString(), files);
    }
    return List.copyOf(files);
  }

  private static GitTree at(String reference, Path folder)
      throws IOException, MalformedInputException {
    List<String> words =
        List.of("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}");
    Outcome outcome = git(folder, words);
    if (outcome.exit() != 0) {
      throw new MalformedInputException(
          "--against "
              + reference
              + ": is neither a directory nor a commit of the git repository of "
              + folder);
    }
    return new GitTree(folder, outcome.text().strip());
  }

  /** A path that names a file was named by the user. */
  private void add(String path, List<TextFile> files) throws IOException, MalformedInputException {
    List<String> words = List.of("ls-tree", "-r", "-z", "--name-only", commit, "--", path);
    Outcome outcome = git(folder, words);
    for (String name : List.of(outcome.text().split("\0", -1))) {
      boolean isNamed = name.equals(path);
      if (!name.isEmpty() && (isNamed || isVisibleManifest(Path.of(name)))) {
        byte[] bytes = git(folder, List.of("show", commit + ":./" + name)).out().toByteArray();
        files.add(new TextFile(commit.substring(0, 10) + ":" + name, isNamed, () -> bytes));
      }
    }
  }

  private static boolean isVisibleManifest(Path path) {
    for (Path step : path) {
      if (ManifestFiles.isHidden(step.toString())) {
        return false;
      }
    }
    return ManifestFiles.isManifest(path.toString());
  }

  /** What git said. */
  private record Outcome(int exit, ByteArrayOutputStream out) {
    String text() {
      return out.toString(UTF_8);
    }
  }

  private static Outcome git(Path folder, List<String> words)
      throws IOException, MalformedInputException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(words);
    ProcessBuilder git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = git.start();
      process.getOutputStream().close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      process.getInputStream().transferTo(out);
      return new Outcome(process.waitFor(), out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MalformedInputException("interrupted while git was running");
    }
  }
}
