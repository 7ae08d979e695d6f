package io.kaspr.fn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.ExitCode;
import io.kaspr.fn.KasprFunction;
import io.kaspr.fn.Rendering;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.ResourceList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What a person can ask for at a terminal. */
public final class Cli {
  private static final String HELP =
      """
      kaspr-fn renders KasprApps to the Kubernetes objects that run them.

      usage:
        kaspr-fn                      be a KRM function: a ResourceList on standard input comes out
                                      on standard output with the objects of its apps
        kaspr-fn render FILE|DIR|-    print the objects of the KasprApps in a file, in the YAML
                                      files below a directory, or on standard input
        kaspr-fn argocd-generate      be a plugin of Argo CD: print the manifests below the working
                                      directory with its apps rendered; argocd-discover prints
                                      something where there is an app
        kaspr-fn --help | --version

      exit codes:
        0  rendered; warnings may be on standard error
        1  a resource has problems: all of them are on standard error
        2  the input or the command line cannot be read

      try:
        kaspr-fn render examples/gcs-cache
        kustomize build --enable-alpha-plugins --enable-exec examples/kustomize
      """;

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;

  private Cli(InputStream in, OutputStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Runs one command; the exit code. */
  public static int run(String[] args, InputStream in, OutputStream out, PrintStream err)
      throws IOException {
    return new Cli(in, out, err).command(List.of(args));
  }

  private int command(List<String> words) throws IOException {
    if (words.contains("--help") || words.contains("-h")) {
      return print(HELP);
    }
    return switch (words.get(0)) {
      case "help" -> print(HELP);
      case "--version" -> print("kaspr-fn " + version() + "\n");
      case "render" ->
          words.size() == 2 ? render(words.get(1)) : refuse("render takes one FILE, DIR or -");
      case "argocd-discover" -> ArgoCd.discover(Path.of(""), out);
      case "argocd-generate" -> ArgoCd.generate(Path.of(""), System.getenv(), out, err);
      default -> refuse("there is no command '" + words.get(0) + "'");
    };
  }

  private int print(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    return ExitCode.OK;
  }

  private int refuse(String message) {
    err.println("kaspr-fn: " + message + "; kaspr-fn --help shows what there is");
    return ExitCode.MALFORMED_INPUT;
  }

  private static String version() {
    String version = Cli.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private int render(String path) throws IOException {
    try {
      return render(path, Documents.at(path, in));
    } catch (MalformedInputException e) {
      err.println("kaspr-fn: " + e.getMessage());
      return ExitCode.MALFORMED_INPUT;
    }
  }

  private int render(String path, Documents documents) throws IOException, MalformedInputException {
    Rendering rendering = KasprFunction.apply(ResourceList.of(documents.items()));
    rendering.spoken().forEach(result -> err.println(documents.line(result)));
    if (rendering.hasErrors()) {
      return ExitCode.INVALID_RESOURCES;
    }
    if (rendering.generated().isEmpty()) {
      err.println("warning: " + path + ": there is no KasprApp here, so nothing is rendered");
    }
    return print(String.join("---\n", rendering.generated().stream().map(Item::document).toList()));
  }
}
