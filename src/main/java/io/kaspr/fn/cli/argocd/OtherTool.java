package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.Kustomization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Another tool that an Application's directory is for. */
final class OtherTool {
  private OtherTool() {}

  /**
   * Why a directory is not for the plugin. Argo CD asks plugins before it looks for charts itself.
   *
   * @param jsonnet its files for Jsonnet
   */
  static Optional<String> reason(Path folder, List<String> jsonnet) throws IOException {
    if (Kustomization.of(folder).isPresent()) {
      return Optional.of("this directory has a kustomization; use the plugin kaspr-fn-kustomize");
    }
    if (Files.isRegularFile(folder.resolve("Chart.yaml"))) {
      return Optional.of("this directory has a Chart.yaml; Argo CD renders it by Helm");
    }
    if (!jsonnet.isEmpty()) {
      return Optional.of("this directory has Jsonnet in " + jsonnet.get(0) + "; Argo CD runs it");
    }
    return hasPipeline(folder.resolve("Kptfile"))
        ? Optional.of("this directory has a Kptfile with a pipeline; kpt renders it before")
        : Optional.empty();
  }

  private static boolean hasPipeline(Path kptfile) throws IOException {
    return Files.isRegularFile(kptfile)
        && new String(Files.readAllBytes(kptfile), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .anyMatch(line -> line.startsWith("pipeline:"));
  }
}
