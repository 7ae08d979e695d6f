package io.kaspr.fn.cli;

import static java.util.stream.Collectors.joining;

import io.kaspr.fn.cli.changes.ObjectChange;
import io.kaspr.fn.cli.changes.ObjectChanges;
import io.kaspr.fn.cli.files.Inputs;
import io.kaspr.fn.cli.files.ManifestFiles;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.files.TextFile;
import io.kaspr.fn.cli.terminal.Colors;
import io.kaspr.fn.cli.terminal.OutputOptions;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a rendering would change in existing manifests. */
@Command(
    name = "diff",
    header = "Show what rendering would change in manifests that are there.",
    description = {
      "Objects are matched by kind, namespace and name, whatever their files are called; how they"
          + " are written does not count. An object that was rendered earlier and is no longer"
          + " counts as removed; objects of others are passed over."
    },
    exitCodeList = {
      "0:no differences",
      "1:there are differences",
      "2:something cannot be read or rendered"
    },
    footer = {
      "  kaspr-fn diff apps/ --against manifests/",
      "  kaspr-fn diff apps/ --against manifests/ --output json | jq '.[].resource'"
    })
final class DiffCommand implements Callable<Integer> {
  @Mixin private final Inputs inputs = new Inputs();

  private final Streams streams;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--against",
      required = true,
      paramLabel = "DIR",
      description = "A directory, or a file, with manifests; render -o writes such.")
  private String against = "";

  DiffCommand(Streams streams) {
    this.streams = streams;
  }

  /** The exit code of errors is not that of differences. */
  @Override
  public Integer call() throws IOException, MalformedInputException {
    RenderedFiles rendered = inputs.render(streams);
    return rendered.hasErrors() ? ExitCode.MALFORMED_INPUT : run(rendered);
  }

  private int run(RenderedFiles rendered) throws IOException, MalformedInputException {
    List<TextFile> files = ManifestFiles.find(List.of(against), streams.in());
    List<ObjectChange> changes = ObjectChanges.between(files, rendered);
    output.print(
        streams,
        changes.stream().map(ObjectChange::facts).toList(),
        colors -> text(changes, colors));
    return changes.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENCES;
  }

  private static String text(List<ObjectChange> changes, Colors colors) {
    return changes.stream().map(change -> change.text(colors)).collect(joining());
  }
}
