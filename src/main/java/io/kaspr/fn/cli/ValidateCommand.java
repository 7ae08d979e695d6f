package io.kaspr.fn.cli;

import io.kaspr.fn.ExitCode;
import io.kaspr.fn.krm.MalformedInputException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells everything that is wrong in files. */
@Command(
    name = "validate",
    header = "Tell all problems of Kaspr's resources, each with file, line and column.",
    description = {
      "Every line is file:line:column: severity: message, which editors and CI systems make links"
          + " of. All PATHs are one package, so what one file expects of another is checked too."
    },
    exitCodeList = {
      "0:no errors (with --strict: and no warnings)",
      "1:there are errors",
      "2:something cannot be read; the rest is checked all the same"
    },
    footer = {
      "",
      "examples:",
      "  kaspr-fn validate apps/",
      "  kaspr-fn validate --strict --output json apps/ | jq '.[].message'",
      "  git show HEAD:app.yaml | kaspr-fn validate -"
    })
final class ValidateCommand implements Callable<Integer> {
  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final ColorOption color = new ColorOption();

  @Option(names = "--strict", description = "Warnings count as errors.")
  private boolean strict;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "Form of the output: ${COMPLETION-CANDIDATES}.")
  private Output output = Output.TEXT;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A file, a directory, or - for standard input.")
  private List<String> paths = List.of();

  private final Streams streams;

  ValidateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, MalformedInputException {
    Rendered rendered = inputs.render(paths, streams);
    List<Finding> findings = rendered.findings();
    if (output == Output.JSON) {
      streams.print(Json.write(findings.stream().map(Finding::facts).toList()));
    } else {
      streams.print(lines(findings, color.colors(streams)));
      streams.say(summary(rendered));
    }
    boolean refused = strict && !findings.isEmpty();
    return rendered.hasErrors() || !refused ? rendered.exitCode() : ExitCode.INVALID_RESOURCES;
  }

  private static String lines(List<Finding> findings, Colors colors) {
    StringBuilder lines = new StringBuilder();
    findings.forEach(finding -> lines.append(finding.line(colors)).append('\n'));
    return lines.toString();
  }

  private static String summary(Rendered rendered) {
    long errors = rendered.findings().stream().filter(Finding::isError).count();
    return Plural.of(rendered.documents().all().size(), "resource")
        + ", "
        + Plural.of(errors, "error")
        + ", "
        + Plural.of(rendered.findings().size() - errors, "warning");
  }
}
