package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.Documents;
import io.kaspr.fn.cli.files.Kustomization;
import io.kaspr.fn.cli.files.ManifestFiles;
import io.kaspr.fn.cli.files.Rendered;
import io.kaspr.fn.cli.files.TextFile;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.KasprKinds;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.HostAnnotations;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The commands of a config management plugin of Argo CD, which stands in an app's directory. */
public record ArgoCd(Path folder, Streams streams) {
  /** Groups of files that steer tools and are in no cluster. */
  private static final List<String> TOOLS =
      List.of("fn.kaspr.io", "kpt.dev", "kustomize.config.k8s.io");

  /**
   * Prints something only where generate has something to render. Any directory is asked about, so
   * what cannot be read is no error: it is not ours.
   */
  public void discover() throws IOException, MalformedInputException {
    if (!hasKustomization() && ManifestFiles.below(folder).stream().anyMatch(ArgoCd::hasApp)) {
      streams.print("KasprApp\n");
    }
  }

  private boolean hasKustomization() {
    return Kustomization.of(folder).isPresent();
  }

  /** By the heads of the documents alone, as what is wrong with an app is for generate to say. */
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

  /** Prints what Argo CD shall apply: the directory's manifests, with its apps rendered. */
  public int generate(Map<String, String> environment) throws IOException, MalformedInputException {
    if (hasKustomization()) {
      throw new MalformedInputException(
          "this directory has a kustomization; use the plugin kaspr-fn-kustomize");
    }
    ArgoCdParameters parameters = ArgoCdParameters.of(environment);
    Rendered rendered =
        Rendered.of(Documents.ofAll(ManifestFiles.below(folder)), parameters.configuration())
            .retold(parameters::told);
    rendered.complain(streams);
    rendered.emptiness().ifPresent(reason -> streams.err().println("warning: " + reason));
    if (!rendered.hasErrors()) {
      streams.print(String.join("---\n", documents(rendered.rendering())));
    }
    return rendered.exitCode();
  }

  private static List<String> documents(Rendering rendering) throws MalformedInputException {
    List<String> documents = new ArrayList<>();
    for (Item item : rendering.items()) {
      if (rendering.generated().contains(item)) {
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
    return !TOOLS.contains(item.reference().group())
        && Annotations.of(item.tree())
            .get(HostAnnotations.LOCAL_CONFIG)
            .filter("true"::equals)
            .isEmpty();
  }

  /** They stand for the lines above the document in its file. */
  private static String withoutLeadingBlankLines(String text) {
    int start = text.length() - text.stripLeading().length();
    return text.substring(text.lastIndexOf('\n', start) + 1);
  }
}
