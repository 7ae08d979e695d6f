package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.Documents;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.item.HostAnnotations;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands of a config management plugin of Argo CD, in the directory of an Application. */
public record ArgoCd(Path folder, Streams streams) {
  /** API groups of resources that configure tools and are not applied to a cluster. */
  private static final List<String> TOOLS =
      List.of("fn.kaspr.io", "kpt.dev", "kustomize.config.k8s.io");

  /** Prints something only if the directory is not another tool's and has a KasprApp. */
  public void discover(Map<String, String> environment) throws IOException {
    ApplicationFiles files = files(environment, ArgoCdParameters.mayRecurse(environment));
    if (OtherTool.reason(folder, files.jsonnet()).isEmpty()
        && files.manifests().stream().anyMatch(AppSearch::hasApp)) {
      streams.print("KasprApp\n");
    }
  }

  private ApplicationFiles files(Map<String, String> environment, boolean recurse)
      throws IOException {
    Path here = folder.toRealPath();
    Path source = Path.of(environment.getOrDefault("ARGOCD_APP_SOURCE_PATH", "")).normalize();
    boolean isBelowRepository = !source.toString().isEmpty() && here.endsWith(source);
    Path repository = here;
    for (int i = 0; isBelowRepository && i < source.getNameCount(); i++) {
      repository = repository.resolveSibling("");
    }
    return ApplicationFiles.of(folder, repository, recurse);
  }

  /** Prints the manifests for Argo CD, apps rendered, and returns the exit code of the process. */
  public int generate(Map<String, String> environment) throws IOException, MalformedInputException {
    ArgoCdParameters parameters = ArgoCdParameters.of(environment);
    ApplicationFiles files = files(environment, parameters.recurse());
    Optional<String> reason = OtherTool.reason(folder, files.jsonnet());
    if (reason.isPresent()) {
      throw new MalformedInputException(reason.get());
    }
    ManifestReader reader = new ManifestReader();
    RenderedFiles rendered =
        RenderedFiles.of(Documents.of(files.manifests(), reader), parameters.configuration())
            .mapFindings(parameters::inTermsOfApplication);
    files.notes().forEach(this::note);
    reader.notes().forEach(this::note);
    return print(rendered);
  }

  private void note(String note) {
    streams.err().println("note: " + note);
  }

  private int print(RenderedFiles rendered) throws IOException, MalformedInputException {
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
      if (generated.contains(item) || isForCluster(item)) {
        documents.add(withoutLeadingBlankLines(item.document()));
      }
    }
    return documents;
  }

  private static boolean isForCluster(Item item) throws MalformedInputException {
    return !TOOLS.contains(item.reference().group()) && !isLocal(item);
  }

  /** Most items are not parsed: without its last word they cannot have the annotation. */
  private static boolean isLocal(Item item) throws MalformedInputException {
    String annotation = HostAnnotations.LOCAL_CONFIG;
    return item.text().contains(annotation.substring(annotation.lastIndexOf('/') + 1))
        && item.annotations().get(annotation).filter("true"::equals).isPresent();
  }

  /** The text without the line that its file has {@code ---} on, and empty lines below it. */
  private static String withoutLeadingBlankLines(String text) {
    int start = text.length() - text.stripLeading().length();
    return text.substring(text.lastIndexOf('\n', start) + 1);
  }
}
