package io.kaspr.fn.cli;

import io.kaspr.fn.cli.changes.CachedApp;
import io.kaspr.fn.cli.changes.Explanation;
import io.kaspr.fn.cli.files.Finding;
import io.kaspr.fn.cli.files.GitTree;
import io.kaspr.fn.cli.files.Inputs;
import io.kaspr.fn.cli.files.ManifestFiles;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.terminal.Colors;
import io.kaspr.fn.cli.terminal.OutputOptions;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.cli.terminal.Table;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Tells where the packages of apps are cached, and whether a change makes them be installed anew.
 */
@Command(
    name = "explain",
    header = "Show how each app's packages are cached, and what a change does to that.",
    description = {
      "The packages hash names a set of installed packages. With --against it is said of each app"
          + " whether its hash is still the same, and if not, which of its inputs changed.",
      "To the name of the archive the pod adds its Python, machine and C library, such as -py3.12-x86_64-glibc2.36."
    },
    exitCodeList = {"0:explained", "1:a resource has errors", "2:something cannot be read"},
    footer = {
      "  kaspr-fn explain apps/",
      "  kaspr-fn explain apps/ --against origin/main",
      "  kaspr-fn explain apps/ --against ../released/apps --output json"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("APP", "CACHE", "PACKAGES HASH", "OBJECTS", "ARCHIVE");

  private final Streams streams;

  @Mixin private final Inputs inputs = new Inputs();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--against",
      paramLabel = "DIR|GITREF",
      description = "Compare with the apps in a directory, or with the same paths in a git commit.")
  private Optional<String> against = Optional.empty();

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, MalformedInputException {
    return inputs.render(streams, this::run);
  }

  private int run(RenderedFiles rendered) throws IOException, MalformedInputException {
    List<Explanation> apps = compared(CachedApp.of(rendered.rendering()));
    output.print(
        streams, apps.stream().map(Explanation::facts).toList(), colors -> text(apps, colors));
    return ExitCode.OK;
  }

  private List<Explanation> compared(List<CachedApp> apps)
      throws IOException, MalformedInputException {
    if (against.isEmpty()) {
      return apps.stream().map(app -> new Explanation(app, Optional.empty())).toList();
    }
    List<CachedApp> before = CachedApp.of(before(against.get()).rendering());
    return apps.stream().map(app -> Explanation.against(before, app)).toList();
  }

  /** The apps to compare with; one with errors is left out, as if it were not there. */
  private RenderedFiles before(String place) throws IOException, MalformedInputException {
    RenderedFiles before =
        inputs.rendered(
            Files.isDirectory(Path.of(place))
                ? ManifestFiles.find(List.of(place), streams.in())
                : GitTree.files(place, inputs.paths()));
    before.findings().stream()
        .filter(Finding::isError)
        .forEach(finding -> streams.err().println(finding.line(Colors.NONE)));
    return before;
  }

  private String text(List<Explanation> apps, Colors colors) {
    if (apps.isEmpty()) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
    apps.forEach(app -> rows.add(app.app().row()));
    StringBuilder text = new StringBuilder(Table.of(rows, colors));
    for (Explanation app : apps) {
      app.miss().ifPresent(miss -> text.append(miss.text(app.app().name(), against.orElseThrow())));
    }
    return text.toString();
  }
}
