package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells Argo CD whether the plugin is for an Application's directory. */
@Command(
    name = "argocd-discover",
    header = "As a plugin of Argo CD: print something where there is a KasprApp.",
    description =
        "Looks into the working directory, and below it if the parameter recurse is true. A"
            + " directory with a kustomization is for the plugin kaspr-fn-kustomize, one with a"
            + " chart, Jsonnet or a pipeline of kpt for none.",
    exitCodeList = "0:looked",
    footer = "  cd examples/gcs-cache && kaspr-fn argocd-discover")
public record ArgoCdDiscoverCommand(Streams streams) implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    new ArgoCd(Path.of(""), streams).discover(System.getenv());
    return ExitCode.OK;
  }
}
