package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Keeps the plugin for kustomizations from running what a repository names. */
@Command(
    name = "argocd-check",
    header = "As a plugin of Argo CD: refuse kustomizations that run other programs.",
    description =
        "Looks at the kustomization of the working directory and at all that it lists, before"
            + " kustomize builds it. The variable KASPR_FN_FUNCTIONS of the container allows the"
            + " programs that it names, besides kaspr-fn, and * allows anything.",
    exitCodeList = {
      "0:no other program would run",
      "2:another one could, or a file cannot be read"
    },
    footer = "  cd examples/gcs-cache && kaspr-fn argocd-check")
public record ArgoCdCheckCommand(Streams streams) implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, MalformedInputException {
    FunctionCheck.check(Path.of(""), System.getenv()).forEach(streams.err()::println);
    return ExitCode.OK;
  }
}
