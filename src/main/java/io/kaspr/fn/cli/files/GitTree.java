package io.kaspr.fn.cli.files;

import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a commit in the repository of a directory.
 *
 * @param folder the directory; paths are relative to it
 * @param commit its hash
 */
public record GitTree(Path folder, String commit) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40,64}\\n");

  /** The manifests at these paths in a commit; none for a path that the commit does not have. */
  public static List<TextFile> files(String reference, List<String> paths)
      throws IOException, MalformedInputException {
    List<TextFile> files = new ArrayList<>();
    for (String path : paths) {
      if (!Files.exists(Path.of(path))) {
        throw new MalformedInputException(
            path + ": git can only be asked about a path that exists; --against-path names one");
      }
      Path real = Path.of(path).toRealPath();
      boolean isFolder = Files.isDirectory(real);
      GitTree tree = at(reference, folder(real));
      files.addAll(tree.files(isFolder ? "." : real.getFileName().toString()));
    }
    return List.copyOf(files);
  }

  /** A file in a commit of the repository that another path is in; empty if it is not there. */
  public static Optional<TextFile> file(String reference, Path file, String other)
      throws IOException, MalformedInputException {
    if (TextFile.isStream(file)) {
      return Optional.empty();
    }
    String repository = workTree(folder(Path.of(other).toRealPath()));
    return workTree(folder(file.toRealPath())).equals(repository)
        ? files(reference, List.of(file.toString())).stream().findFirst()
        : Optional.empty();
  }

  private static Path folder(Path real) {
    return Files.isDirectory(real) ? real : real.resolveSibling(".");
  }

  private static String workTree(Path folder) throws IOException, MalformedInputException {
    return Git.run(folder, "rev-parse", "--is-inside-work-tree", "--show-toplevel").text();
  }

  private static GitTree at(String reference, Path folder)
      throws IOException, MalformedInputException {
    requireWorkTree(folder);
    Git.Outcome commit = resolve(folder, reference + "^{commit}");
    if (!isHash(commit)) {
      throw new MalformedInputException(
          "--against "
              + reference
              + ": is no file or directory, and "
              + reason(commit, folder, reference));
    }
    return new GitTree(folder, commit.text().strip());
  }

  /** Outside of the work tree that GIT_DIR stands for, git would list all of the commit. */
  private static void requireWorkTree(Path folder) throws IOException, MalformedInputException {
    Git.Outcome inside = Git.run(folder, "rev-parse", "--is-inside-work-tree");
    if (inside.exit() == 0 && !inside.text().strip().equals("true")) {
      throw new MalformedInputException(
          folder + ": is not in the work tree of a git repository, so no commit has it");
    }
  }

  /** With --quiet git prints nothing if there is no such object; any message is another failure. */
  private static Git.Outcome resolve(Path folder, String name)
      throws IOException, MalformedInputException {
    return Git.run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name);
  }

  /** git also takes what stands for other commits than one, such as {@code ^HEAD}. */
  private static boolean isHash(Git.Outcome outcome) {
    return outcome.exit() == 0 && HASH.matcher(outcome.text()).matches();
  }

  private static String reason(Git.Outcome outcome, Path folder, String reference)
      throws IOException, MalformedInputException {
    if (!outcome.complaint().isEmpty()) {
      return "git cannot look for a commit of that name: " + outcome.complaint();
    }
    Git.Outcome object = resolve(folder, reference);
    return isHash(object)
        ? "names " + object.text().strip() + ", which is no commit that git can read"
        : "no commit, branch or tag of the git repository of " + folder;
  }

  /** The manifests at a path; a file that the user names need not look like a manifest. */
  private List<TextFile> files(String path) throws IOException, MalformedInputException {
    List<TextFile> files = new ArrayList<>();
    try (GitBlobs blobs = GitBlobs.of(folder)) {
      List<Entry> entries = entries(path).stream().filter(Entry::isFile).toList();
      Set<Path> patches = patches(entries, blobs);
      for (Entry entry : entries) {
        boolean isNamed = entry.name().equals(path);
        boolean isManifest =
            isVisible(entry.path())
                && ManifestFiles.isManifest(entry.name())
                && !patches.contains(entry.path());
        if (isNamed || isManifest) {
          files.add(file(entry, isNamed, blobs));
        }
      }
    }
    return files;
  }

  private Set<Path> patches(List<Entry> entries, GitBlobs blobs)
      throws IOException, MalformedInputException {
    Set<Path> patches = new HashSet<>();
    for (Entry entry : entries) {
      if (Kustomization.isNameOfOne(entry.path().getFileName().toString())
          && isVisible(entry.path())) {
        patches.addAll(PatchFiles.listedIn(entry.path(), file(entry, false, blobs)));
      }
    }
    return patches;
  }

  private TextFile file(Entry entry, boolean isNamed, GitBlobs blobs)
      throws IOException, MalformedInputException {
    byte[] bytes = blobs.read(entry.id());
    return new TextFile(commit.substring(0, 10) + ":" + entry.name(), isNamed, () -> bytes);
  }

  private List<Entry> entries(String path) throws IOException, MalformedInputException {
    Git.Outcome listing = Git.run(folder, "ls-tree", "-r", "-z", commit, "--", path);
    if (listing.exit() != 0) {
      throw new MalformedInputException(
          folder + ": git cannot list the files of the commit: " + listing.complaint());
    }
    return listing.text().isEmpty()
        ? List.of()
        : List.of(listing.text().split("\0")).stream().map(Entry::of).toList();
  }

  /** A line of git ls-tree, such as {@code 100644 blob ID<tab>NAME}. */
  private record Entry(String mode, String id, String name) {
    static Entry of(String line) {
      int tab = line.indexOf('\t');
      List<String> words = List.of(line.substring(0, tab).split(" "));
      return new Entry(words.get(0), words.get(2), line.substring(tab + 1));
    }

    Path path() {
      return Path.of(name);
    }

    /** Whether it is a regular file: no symbolic link and no submodule. */
    boolean isFile() {
      return mode.startsWith("100");
    }
  }

  private static boolean isVisible(Path path) {
    for (Path step : path) {
      if (ManifestFiles.isHidden(step.toString())) {
        return false;
      }
    }
    return true;
  }
}
