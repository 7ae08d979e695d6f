package io.kaspr.fn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells Argo CD whether an application's directory is one for us. */
@Command(
    name = "argocd-discover",
    header = "As a plugin of Argo CD: print something where there is a KasprApp.",
    description =
        "Looks below the working directory. A directory with a kustomization is for the plugin"
            + " kaspr-fn-kustomize.",
    exitCodeList = "0:looked",
    footer = {"", "examples:", "  cd examples/gcs-cache && kaspr-fn argocd-discover"})
final class ArgoCdDiscoverCommand implements Callable<Integer> {
  private final Streams streams;

  ArgoCdDiscoverCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return ArgoCd.discover(Path.of(""), streams.out());
  }
}
