package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Renders an application's directory for Argo CD. */
@Command(
    name = "argocd-generate",
    header = "As a plugin of Argo CD: print the manifests of a directory, its apps rendered.",
    description =
        "Takes the working directory and the variables that Argo CD sets: ARGOCD_APP_PARAMETERS and"
            + " ARGOCD_ENV_*. Looks below it if the parameter recurse is true. Prints the other"
            + " manifests too, as Argo CD applies what it gets.",
    exitCodeList = {
      "0:rendered; warnings may be on standard error",
      "1:a resource has errors: all of them are on standard error",
      "2:the directory, a file or a parameter cannot be read"
    },
    footer = "  cd examples/gcs-cache && kaspr-fn argocd-generate")
public record ArgoCdGenerateCommand(Streams streams) implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, MalformedInputException {
    return new ArgoCd(Path.of(""), streams).generate(System.getenv());
  }
}
