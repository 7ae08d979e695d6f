package io.kaspr.fn.cli.files;

import io.kaspr.fn.krm.item.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file by which kustomize knows a directory, and changes what it lists. */
public record Kustomization(Path file) {
  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  /** Fields that make a resource another, or bring in others. */
  private static final List<String> CHANGES =
      List.of(
          "namePrefix",
          "nameSuffix",
          "namespace",
          "patches",
          "patchesStrategicMerge",
          "patchesJson6902",
          "replacements",
          "components");

  /** That of a directory itself, not of those below it. */
  public static Optional<Kustomization> of(Path folder) {
    return NAMES.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(Kustomization::new);
  }

  /** What to know of commands that read its directory without kustomize, if it matters. */
  Optional<String> note(boolean isAllThereIs) throws MalformedInputException {
    List<String> changes = changes();
    if (changes.isEmpty() && !isAllThereIs) {
      return Optional.empty();
    }
    String what =
        changes.isEmpty()
            ? "what " + file + " lists is not followed here"
            : file + " is not applied here, with its " + String.join(", ", changes);
    return Optional.of(
        what
            + "; to see what kustomize makes of it, run: kustomize build --enable-alpha-plugins"
            + " --enable-exec "
            + folder());
  }

  private String folder() {
    String folder = file.resolveSibling("").normalize().toString();
    return folder.isEmpty() ? "." : folder;
  }

  private List<String> changes() throws MalformedInputException {
    List<String> lines = TextFile.of(file, true).text().lines().toList();
    return CHANGES.stream()
        .filter(field -> lines.stream().anyMatch(line -> line.startsWith(field + ":")))
        .toList();
  }

  /** Those of paths that are directories. */
  static List<Kustomization> among(List<String> paths) {
    return paths.stream()
        .map(Path::of)
        .filter(Files::isDirectory)
        .flatMap(folder -> of(folder).stream())
        .toList();
  }
}
