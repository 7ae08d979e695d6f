package io.kaspr.fn.cli.files;

import io.kaspr.fn.krm.item.MalformedInputException;
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
public record GitTree(Path folder, String commit) {

  /** What is at the same paths in a commit; a path that was not there yet gives nothing. */
  public static List<TextFile> files(String reference, List<String> paths)
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
      files.addAll(tree.files(isFolder ? "." : real.getFileName().toString()));
    }
    return List.copyOf(files);
  }

  private static GitTree at(String reference, Path folder)
      throws IOException, MalformedInputException {
    String commit = reference + "^{commit}";
    Git.Outcome outcome =
        Git.run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", commit);
    if (outcome.exit() != 0) {
      throw new MalformedInputException(
          "--against " + reference + ": is no directory, and " + reason(outcome, folder));
    }
    return new GitTree(folder, outcome.text().strip());
  }

  /** A commit that is not there is all that git says nothing of. */
  private static String reason(Git.Outcome outcome, Path folder) {
    return outcome.complaint().isEmpty()
        ? "no commit, branch or tag of the git repository of " + folder
        : "git cannot look for a commit of that name: " + outcome.complaint();
  }

  /** A path that names a file was named by the user. */
  private List<TextFile> files(String path) throws IOException, MalformedInputException {
    List<TextFile> files = new ArrayList<>();
    try (GitBlobs blobs = GitBlobs.of(folder)) {
      for (Entry entry : entries(path)) {
        boolean isNamed = entry.name().equals(path);
        if (entry.isFile() && (isNamed || isVisibleManifest(Path.of(entry.name())))) {
          byte[] bytes = blobs.read(entry.id());
          String name = commit.substring(0, 10) + ":" + entry.name();
          files.add(new TextFile(name, isNamed, () -> bytes));
        }
      }
    }
    return files;
  }

  private List<Entry> entries(String path) throws IOException, MalformedInputException {
    String listing = Git.run(folder, "ls-tree", "-r", "-z", commit, "--", path).text();
    return listing.isEmpty()
        ? List.of()
        : List.of(listing.split("\0")).stream().map(Entry::of).toList();
  }

  /** Something in a commit, such as {@code 100644 blob ID<tab>NAME}. */
  private record Entry(String mode, String id, String name) {
    static Entry of(String line) {
      int tab = line.indexOf('\t');
      List<String> words = List.of(line.substring(0, tab).split(" "));
      return new Entry(words.get(0), words.get(2), line.substring(tab + 1));
    }

    /** No link, whose content is where it leads to, and no other repository. */
    boolean isFile() {
      return mode.startsWith("100");
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
}
