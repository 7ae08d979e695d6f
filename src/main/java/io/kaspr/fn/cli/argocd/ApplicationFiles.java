package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.ManifestFiles;
import io.kaspr.fn.cli.files.TextFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of an Application's directory that Argo CD reads without a plugin: those below it only
 * if it is to recurse, no links out of the repository, and of links to directories none.
 *
 * @param jsonnet the names of files for Jsonnet
 * @param notes what was left out
 */
record ApplicationFiles(List<TextFile> manifests, List<String> jsonnet, List<String> notes) {
  private static final String OUT_OF_REPOSITORY =
      "is a link out of the repository, and none is followed";

  static ApplicationFiles of(Path folder, Path repository, boolean recurse) throws IOException {
    Path start = folder.resolve(".");
    Visitor visitor = new Visitor(start, repository);
    Files.walkFileTree(start, Set.of(), recurse ? Integer.MAX_VALUE : 1, visitor);
    ApplicationFiles files =
        new ApplicationFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var found : visitor.found.entrySet()) {
      visitor.add(found.getKey(), found.getValue(), files);
    }
    return files;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final Path repository;
    private final TreeMap<Path, BasicFileAttributes> found = new TreeMap<>();
    private final Set<Path> seen = new HashSet<>();

    Visitor(Path start, Path repository) {
      this.start = start;
      this.repository = repository;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (!attributes.isDirectory()
          && (ManifestFiles.isManifest(name) || name.endsWith(".jsonnet"))) {
        found.put(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    void add(Path file, BasicFileAttributes attributes, ApplicationFiles files) {
      String name = start.relativize(file).toString();
      try {
        Path real = attributes.isSymbolicLink() ? file.toRealPath() : file.toAbsolutePath();
        if (attributes.isSymbolicLink() && !real.startsWith(repository)) {
          files.manifests.add(TextFile.unreadable(name, OUT_OF_REPOSITORY));
        } else if (!Files.isRegularFile(real)) {
          files.notes.add(name + " is left out, as it is no file");
        } else if (name.endsWith(".jsonnet")) {
          files.jsonnet.add(name);
        } else if (seen.add(file.toRealPath())) {
          files.manifests.add(TextFile.found(file, name));
        }
      } catch (IOException e) {
        files.notes.add(name + " is left out, as it is a link that leads nowhere");
      }
    }
  }
}
