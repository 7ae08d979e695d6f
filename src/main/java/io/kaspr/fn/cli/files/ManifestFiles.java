package io.kaspr.fn.cli.files;

import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The manifests at paths and below them. A file is found once, even if links lead to it twice;
 * hidden files and directories are left out, and what a kustomization below a path lists as a
 * patch.
 */
public final class ManifestFiles {
  static final String STANDARD_INPUT = "-";

  private final InputStream in;
  private final List<TextFile> found = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Set<Path> kustomizations = new TreeSet<>();

  private ManifestFiles(InputStream in) {
    this.in = in;
  }

  /** The files of these paths: for a directory all YAML and JSON below, for {@code -} the input. */
  public static ManifestFiles find(List<String> paths, InputStream in)
      throws IOException, MalformedInputException {
    ManifestFiles files = new ManifestFiles(in);
    for (String path : paths) {
      files.add(path);
    }
    Set<Path> patches = files.patches();
    files.found.removeIf(file -> !file.isNamed() && patches.contains(absolute(file.name())));
    return files;
  }

  public List<TextFile> files() {
    return List.copyOf(found);
  }

  /** The kustomizations of those paths that are directories, and below them. */
  List<Kustomization> kustomizations() {
    return kustomizations.stream().map(Kustomization::new).toList();
  }

  private Set<Path> patches() {
    Set<Path> patches = new HashSet<>();
    for (Kustomization kustomization : kustomizations()) {
      kustomization.patches().forEach(file -> patches.add(absolute(file.toString())));
    }
    return patches;
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }

  /** Whether a file may hold manifests, by its name. */
  public static boolean isManifest(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  private void add(String path) throws IOException, MalformedInputException {
    if (path.equals(STANDARD_INPUT)) {
      found.add(TextFile.ofStream("standard input", in::readAllBytes));
    } else if (path.isEmpty()) {
      throw new MalformedInputException("a PATH is empty; . stands for this directory");
    } else if (!Files.exists(Path.of(path))) {
      throw new MalformedInputException(path + ": there is no such file or directory");
    } else if (Files.isDirectory(Path.of(path))) {
      addAll(Path.of(path));
    } else {
      add(Path.of(path), true);
    }
  }

  private void addAll(Path folder) throws IOException {
    Set<Path> below = new TreeSet<>();
    Files.walkFileTree(
        folder,
        Set.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new Visitor(folder, below, kustomizations));
    for (Path file : below) {
      add(file, false);
    }
  }

  private void add(Path file, boolean isNamed) throws IOException {
    if (seen.add(TextFile.isStream(file) ? file : file.toRealPath())) {
      found.add(TextFile.of(file, isNamed));
    }
  }

  /**
   * Collects the manifests and kustomizations below a directory; links that lead back to a parent
   * are not followed.
   */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final Set<Path> found;
    private final Set<Path> kustomizations;

    Visitor(Path start, Set<Path> found, Set<Path> kustomizations) {
      this.start = start;
      this.found = found;
      this.kustomizations = kustomizations;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(start) && isHidden(folder.getFileName().toString());
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (attributes.isRegularFile() && isManifest(name) && !isHidden(name)) {
        found.add(file);
      }
      if (attributes.isRegularFile() && Kustomization.isNameOfOne(name)) {
        kustomizations.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}
