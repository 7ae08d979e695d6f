package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.Documents;
import io.kaspr.fn.cli.files.Kustomization;
import io.kaspr.fn.cli.files.ManifestFiles;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.files.TextFile;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.KasprKinds;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.item.HostAnnotations;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands of a config management plugin of Argo CD, in the directory of an Application. */
public record ArgoCd(Path folder, Streams streams) {
  /** API groups of resources that configure tools and are not applied to a cluster. */
  private static final List<String> TOOLS =
      List.of("fn.kaspr.io", "kpt.dev", "kustomize.config.k8s.io");

  /**
   * Prints something only if generate has something to render. Argo CD asks about any directory, so
   * a file that cannot be read is no error.
   */
  public void discover() throws IOException, MalformedInputException {
    if (!hasKustomization() && ManifestFiles.below(folder).stream().anyMatch(ArgoCd::hasApp)) {
      streams.print("KasprApp\n");
    }
  }

  private boolean hasKustomization() {
    return Kustomization.of(folder).isPresent();
  }

  /** Looks only at apiVersion and kind: errors in an app are reported by generate. */
  private static boolean hasApp(TextFile file) {
    try {
      String text = file.text();
      return TextFile.mentionsKaspr(text)
          && DocumentSplitter.mappings(text).stream()
              .anyMatch(item -> KasprKinds.isApp(item.reference()));
    } catch (MalformedInputException e) {
      return false;
    }
  }

  /** Prints the manifests for Argo CD, apps rendered, and returns the exit code of the process. */
  public int generate(Map<String, String> environment) throws IOException, MalformedInputException {
    if (hasKustomization()) {
      throw new MalformedInputException(
          "this directory has a kustomization; use the plugin kaspr-fn-kustomize");
    }
    ArgoCdParameters parameters = ArgoCdParameters.of(environment);
    RenderedFiles rendered =
        RenderedFiles.of(Documents.ofAll(ManifestFiles.below(folder)), parameters.configuration())
            .mapFindings(parameters::inTermsOfApplication);
    rendered.printErrorsAndWarnings(streams);
    rendered
        .whyNothingIsRendered()
        .ifPresent(reason -> streams.err().println("warning: " + reason));
    if (!rendered.hasErrors()) {
      streams.print(String.join("---\n", documents(rendered.rendering())));
    }
    return rendered.exitCode();
  }

  private static List<String> documents(Rendering rendering) throws MalformedInputException {
    Set<Item> generated = Set.copyOf(rendering.generated());
    List<String> documents = new ArrayList<>();
    for (Item item : rendering.items()) {
      if (generated.contains(item)) {
        documents.add(item.document());
      } else if (isForCluster(item)) {
        documents.add(withoutLeadingBlankLines(item.text()));
      }
    }
    return documents;
  }

  private static boolean isForCluster(Item item) throws MalformedInputException {
    if (item.apiVersion().isEmpty() || item.kind().isEmpty()) {
      return false;
    }
    return !TOOLS.contains(item.reference().group()) && !isLocal(item);
  }

  /** Most items are not parsed: without its last word they cannot have the annotation. */
  private static boolean isLocal(Item item) throws MalformedInputException {
    String annotation = HostAnnotations.LOCAL_CONFIG;
    return item.text().contains(annotation.substring(annotation.lastIndexOf('/') + 1))
        && item.annotations().get(annotation).filter("true"::equals).isPresent();
  }

  /** The text without the empty lines that replace the lines above it in its file. */
  private static String withoutLeadingBlankLines(String text) {
    int start = text.length() - text.stripLeading().length();
    return text.substring(text.lastIndexOf('\n', start) + 1);
  }
}
