package io.kaspr.fn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.ExitCode;
import io.kaspr.fn.KasprFunction;
import io.kaspr.fn.Rendering;
import io.kaspr.fn.krm.Annotations;
import io.kaspr.fn.krm.HostAnnotations;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.ResourceList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The commands of a config management plugin of Argo CD, which stands in an app's directory. */
public final class ArgoCd {
  private static final List<String> KUSTOMIZATIONS =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  /** Groups of files that steer tools and are in no cluster. */
  private static final List<String> TOOLS =
      List.of("fn.kaspr.io", "kpt.dev", "kustomize.config.k8s.io");

  private ArgoCd() {}

  /**
   * Prints something only where generate has something to render. Any directory is asked about, so
   * what cannot be read is no error: it is not ours.
   */
  public static int discover(Path folder, OutputStream out) throws IOException {
    if (!hasKustomization(folder) && hasApp(PlainManifests.readableBelow(folder))) {
      out.write("KasprApp\n".getBytes(UTF_8));
    }
    return ExitCode.OK;
  }

  /** Prints what Argo CD shall apply: the directory's manifests, with its apps rendered. */
  public static int generate(
      Path folder, Map<String, String> environment, OutputStream out, PrintStream err)
      throws IOException {
    try {
      if (hasKustomization(folder)) {
        throw new MalformedInputException(
            "this directory has a kustomization; use the plugin kaspr-fn-kustomize");
      }
      return generate(PlainManifests.below(folder), environment, out, err);
    } catch (MalformedInputException e) {
      return refuse(e, err);
    }
  }

  private static int generate(
      List<Item> items, Map<String, String> environment, OutputStream out, PrintStream err)
      throws IOException, MalformedInputException {
    Rendering rendering =
        KasprFunction.apply(ResourceList.of(items, ArgoCdParameters.configuration(environment)));
    rendering.spoken().forEach(result -> err.println(result.line()));
    if (rendering.hasErrors()) {
      return ExitCode.INVALID_RESOURCES;
    }
    if (rendering.generated().isEmpty()) {
      err.println("warning: there is no KasprApp here, so nothing is rendered");
    }
    out.write(String.join("---\n", documents(rendering)).getBytes(UTF_8));
    return ExitCode.OK;
  }

  private static List<String> documents(Rendering rendering) throws MalformedInputException {
    List<String> documents = new ArrayList<>();
    for (Item item : rendering.items()) {
      if (rendering.generated().contains(item)) {
        documents.add(item.document());
      } else if (isForCluster(item)) {
        documents.add(withoutLeadingBlankLine(item.text()));
      }
    }
    return documents;
  }

  /** What the marker of a document leaves behind. */
  private static String withoutLeadingBlankLine(String text) {
    int end = text.indexOf('\n') + 1;
    return text.substring(0, end).isBlank() ? text.substring(end) : text;
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

  private static boolean hasApp(List<Item> items) {
    return items.stream()
        .anyMatch(i -> i.reference().group().equals("kaspr.io") && i.kind().equals("KasprApp"));
  }

  private static boolean hasKustomization(Path folder) {
    return KUSTOMIZATIONS.stream().anyMatch(f -> isFile(folder, f));
  }

  private static boolean isFile(Path folder, String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  private static int refuse(MalformedInputException e, PrintStream err) {
    err.println("kaspr-fn: " + e.getMessage());
    return ExitCode.MALFORMED_INPUT;
  }
}
