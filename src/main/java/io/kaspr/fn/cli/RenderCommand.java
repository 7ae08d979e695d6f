package io.kaspr.fn.cli;

import io.kaspr.fn.cli.files.Documents;
import io.kaspr.fn.cli.files.Inputs;
import io.kaspr.fn.cli.files.OutputFolder;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renders apps to plain manifests. */
@Command(
    name = "render",
    header = "Print the objects of the KasprApps in files and directories, or write them to files.",
    description = {
      "All PATHs are one package: components find their app across files. Objects of an earlier"
          + " rendering, kustomization.yaml and whatever else is not Kaspr's are passed over.",
      "With -o each app has a file DIR/APP.yaml, or DIR/NAMESPACE/APP.yaml if it has a namespace."
          + " Files of apps that are gone are removed, if all in them was rendered by kaspr-fn; no"
          + " other file is touched. With any error nothing is written."
    },
    exitCodeList = {"0:rendered", "1:a resource has errors", "2:something cannot be read"},
    footer = {
      "  kaspr-fn render examples/gcs-cache",
      "  kaspr-fn render apps/ | kubectl apply -f -",
      "  kaspr-fn render -o manifests apps/ components/"
    })
final class RenderCommand implements Callable<Integer> {
  @Mixin private final Inputs inputs = new Inputs();

  private final Streams streams;

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = "Write one file for each app below DIR instead of printing.")
  private Optional<Path> folder = Optional.empty();

  RenderCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, MalformedInputException {
    return inputs.render(streams, this::run);
  }

  private int run(RenderedFiles rendered) throws IOException, MalformedInputException {
    List<Item> objects = rendered.rendering().generated();
    streams.print(folder.isPresent() ? write(folder.get(), rendered) : Documents.text(objects));
    return ExitCode.OK;
  }

  private static String write(Path folder, RenderedFiles rendered)
      throws IOException, MalformedInputException {
    OutputFolder output = new OutputFolder(folder, rendered.disabledFiles());
    return output.write(rendered.rendering().generated());
  }
}
