package io.kaspr.fn.cli.schema;

import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the CustomResourceDefinitions of all kinds. */
@Command(
    name = "crds",
    header = "Print the CustomResourceDefinitions of all kinds.",
    description =
        "A cluster needs them only where KasprApps themselves are applied, as for the operator;"
            + " what kaspr-fn renders needs none.",
    exitCodeList = "0:printed",
    footer = "  kaspr-fn crds | kubectl apply -f -")
public record CrdsCommand(Streams streams) implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    List<String> documents = new ArrayList<>();
    for (String kind : Crds.kinds()) {
      documents.add(Crds.text(kind));
    }
    streams.print(String.join("---\n", documents));
    return ExitCode.OK;
  }
}
