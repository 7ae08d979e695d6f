package io.kaspr.fn.cli.files;

import io.kaspr.fn.krm.item.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file that tells kustomize which resources a directory has and how to change them. */
public record Kustomization(Path file) {
  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  /** Fields by which kustomize changes resources or adds others. */
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

  /** The kustomization in a directory itself, not in directories below it. */
  public static Optional<Kustomization> of(Path folder) {
    return files(folder).stream().findFirst().map(Kustomization::new);
  }

  /** All such files of a directory; kustomize refuses more than one. */
  public static List<Path> files(Path folder) {
    return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
  }

  static boolean isNameOfOne(String name) {
    return NAMES.contains(name);
  }

  /** A note that the kustomization is not applied, if it changes or adds resources. */
  Optional<String> note(boolean isNothingElseHere) throws MalformedInputException {
    List<String> changes = changes();
    if (changes.isEmpty() && !isNothingElseHere) {
      return Optional.empty();
    }
    String what =
        changes.isEmpty()
            ? "what " + file + " lists is not followed here"
            : file + " is not applied here, with its " + String.join(", ", changes) + passedOver();
    return Optional.of(
        what
            + "; to see what kustomize makes of it, run: kustomize build --enable-alpha-plugins"
            + " --enable-exec "
            + folder());
  }

  private String passedOver() throws MalformedInputException {
    List<String> files = new ArrayList<>();
    for (Path patch : patches()) {
      if (Files.isRegularFile(patch) && TextFile.mentionsKaspr(TextFile.of(patch, false).ascii())) {
        files.add(patch.toString());
      }
    }
    return files.isEmpty() ? "" : " (" + String.join(", ", files) + " passed over)";
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

  /** The files that it lists as patches. */
  List<Path> patches() {
    return PatchFiles.listedIn(file, TextFile.of(file, true));
  }
}
