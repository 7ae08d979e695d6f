package io.kaspr.fn.cli;

import io.kaspr.fn.cli.changes.CachedApp;
import io.kaspr.fn.cli.changes.Explanation;
import io.kaspr.fn.cli.files.Against;
import io.kaspr.fn.cli.files.Inputs;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.terminal.Colors;
import io.kaspr.fn.cli.terminal.OutputOptions;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.cli.terminal.Table;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private final Against against = new Against();

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, MalformedInputException {
    RenderedFiles rendered = inputs.render(streams);
    if (rendered.hasErrors()) {
      output.printErrors(streams, rendered.facts());
      return rendered.exitCode();
    }
    return run(rendered);
  }

  private int run(RenderedFiles rendered) throws IOException, MalformedInputException {
    List<Explanation> apps = compared(CachedApp.of(rendered.rendering()));
    output.print(
        streams, apps.stream().map(Explanation::facts).toList(), colors -> text(apps, colors));
    return ExitCode.OK;
  }

  private List<Explanation> compared(List<CachedApp> apps)
      throws IOException, MalformedInputException {
    if (!against.isGiven()) {
      return apps.stream().map(app -> new Explanation(app, Optional.empty())).toList();
    }
    RenderedFiles before = against.find(inputs, streams).apps(streams);
    return apps.stream().map(app -> Explanation.against(before, app)).toList();
  }

  private String text(List<Explanation> apps, Colors colors) {
    if (apps.isEmpty()) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
    apps.forEach(app -> rows.add(app.app().row()));
    StringBuilder text = new StringBuilder(Table.of(rows, colors));
    for (Explanation app : apps) {
      app.miss().ifPresent(miss -> text.append(miss.text(app.app().name(), against.place())));
    }
    return text.toString();
  }
}
