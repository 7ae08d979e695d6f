package io.kaspr.fn.cli;

import static java.util.stream.Collectors.joining;

import io.kaspr.fn.cli.changes.ObjectChange;
import io.kaspr.fn.cli.changes.ObjectChanges;
import io.kaspr.fn.cli.files.Against;
import io.kaspr.fn.cli.files.Inputs;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.terminal.Colors;
import io.kaspr.fn.cli.terminal.OutputOptions;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what a rendering would change in existing manifests. */
@Command(
    name = "diff",
    header = "Show what rendering would change in manifests that are there.",
    description = {
      "Objects are matched by kind, namespace and name, whatever their files are called; how they"
          + " are written does not count. An object that was rendered earlier and is no longer"
          + " counts as removed; objects of others are passed over.",
      "--against must be given. Where it names apps without the objects that they were rendered to,"
          + " as in a commit, these are rendered too."
    },
    exitCodeList = {
      "0:no differences",
      "1:there are differences",
      "2:something cannot be read or rendered"
    },
    footer = {
      "  kaspr-fn diff apps/ --against manifests/",
      "  kaspr-fn diff apps/ --against origin/main",
      "  kaspr-fn diff apps/ --against manifests/ --output json | jq '.[].resource'"
    })
final class DiffCommand implements Callable<Integer> {
  @Mixin private final Inputs inputs = new Inputs();

  private final Streams streams;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Mixin private final Against against = new Against();

  @Spec private CommandSpec command = CommandSpec.create();

  DiffCommand(Streams streams) {
    this.streams = streams;
  }

  /** The exit code of errors is not that of differences. */
  @Override
  public Integer call() throws IOException, MalformedInputException {
    if (!against.isGiven()) {
      throw new ParameterException(command.commandLine(), "missing required option: '--against'");
    }
    RenderedFiles rendered = inputs.render(streams);
    if (rendered.hasErrors()) {
      output.printErrors(streams, rendered.facts());
      return ExitCode.MALFORMED_INPUT;
    }
    return run(rendered);
  }

  private int run(RenderedFiles rendered) throws IOException, MalformedInputException {
    List<Item> before = against.find(inputs, streams).objects(streams);
    List<ObjectChange> changes = ObjectChanges.between(before, rendered);
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
