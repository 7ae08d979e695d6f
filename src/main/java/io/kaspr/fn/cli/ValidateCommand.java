package io.kaspr.fn.cli;

import static java.util.stream.Collectors.joining;

import io.kaspr.fn.cli.changes.ObjectChanges;
import io.kaspr.fn.cli.changes.RefusedChanges;
import io.kaspr.fn.cli.files.Against;
import io.kaspr.fn.cli.files.Finding;
import io.kaspr.fn.cli.files.Inputs;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.terminal.Colors;
import io.kaspr.fn.cli.terminal.OutputOptions;
import io.kaspr.fn.cli.terminal.Plural;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells everything that is wrong in files. */
@Command(
    name = "validate",
    header = "Tell all problems of Kaspr's resources, each with file, line and column.",
    description = {
      "Every line is file:line:column: severity: message, which editors and CI systems make links"
          + " of. All PATHs are one package, so what one file expects of another is checked too.",
      "With --against it also warns of changes that the API server would refuse, where what is"
          + " compared with is in the cluster."
    },
    exitCodeList = {
      "0:no errors (with --strict: and no warnings)",
      "1:there are errors",
      "2:something cannot be read; the rest is checked all the same"
    },
    footer = {
      "  kaspr-fn validate apps/",
      "  kaspr-fn validate --strict --output json apps/ | jq '.[].message'",
      "  kaspr-fn validate apps/ --against manifests/",
      "  git show HEAD:app.yaml | kaspr-fn validate -"
    })
final class ValidateCommand implements Callable<Integer> {
  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Mixin private final Against against = new Against();

  @Option(names = "--strict", description = "Warnings count as errors.")
  private boolean strict;

  @Option(
      names = "--info",
      description =
          "Tell infos too, such as what an app is rendered to; --output json always has them.")
  private boolean info;

  private final Streams streams;

  ValidateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, MalformedInputException {
    RenderedFiles rendered = checked();
    List<Finding> findings = rendered.findings();
    output.print(streams, rendered.facts(), colors -> text(findings, colors));
    if (rendered.documents().all().isEmpty() && findings.isEmpty()) {
      streams.say("warning: " + inputs.place() + ": there is no resource of Kaspr's here");
    } else if (output.isText()) {
      streams.say(summary(rendered));
    }
    inputs.noteKustomizations(rendered, streams);
    boolean refused = strict && count(findings, Severity.WARNING) > 0;
    return rendered.hasErrors() || !refused ? rendered.exitCode() : ExitCode.INVALID_RESOURCES;
  }

  private RenderedFiles checked() throws IOException, MalformedInputException {
    RenderedFiles rendered = inputs.check(streams);
    if (!against.isGiven() || rendered.hasErrors()) {
      return rendered;
    }
    List<Item> before = against.find(inputs, streams).objects(streams);
    return rendered.with(RefusedChanges.among(ObjectChanges.between(before, rendered), rendered));
  }

  private String text(List<Finding> findings, Colors colors) {
    return findings.stream()
        .filter(finding -> info || !finding.isInfo())
        .map(finding -> finding.line(colors) + "\n")
        .collect(joining());
  }

  private String summary(RenderedFiles rendered) {
    List<Finding> findings = rendered.findings();
    List<String> counts = new ArrayList<>();
    counts.add(Plural.of(rendered.documents().all().size(), "resource"));
    counts.add(Plural.of(count(findings, Severity.ERROR), "error"));
    counts.add(Plural.of(count(findings, Severity.WARNING), "warning"));
    if (info) {
      counts.add(Plural.of(count(findings, Severity.INFO), "info"));
    }
    return String.join(", ", counts);
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
