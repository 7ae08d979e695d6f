package io.kaspr.fn.cli;

import io.kaspr.fn.ExitCode;
import io.kaspr.fn.krm.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Tells where the packages of apps are cached, and whether a change makes them be installed anew.
 */
@Command(
    name = "explain",
    header = "Show how each app's packages are cached, and what a change does to that.",
    description = {
      "The packages hash names a set of installed packages. With --against it is said of each app"
          + " whether its hash is still the same, and if not, which of its inputs changed.",
      "The pod adds its Python and machine to the name of the archive: HASH-py3.12-x86_64.tar.gz."
    },
    exitCodeList = {"0:explained", "1:a resource has errors", "2:something cannot be read"},
    footer = {
      "",
      "examples:",
      "  kaspr-fn explain apps/",
      "  kaspr-fn explain apps/ --against origin/main",
      "  kaspr-fn explain apps/ --against ../released/apps --output json"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("APP", "CACHE", "PACKAGES HASH", "OBJECTS", "ARCHIVE");

  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final ColorOption color = new ColorOption();

  @Option(
      names = "--against",
      paramLabel = "DIR|GITREF",
      description = "Compare with the apps in a directory, or with the same paths in a git commit.")
  private Optional<String> against = Optional.empty();

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

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, MalformedInputException {
    Rendered rendered = inputs.render(paths, streams);
    rendered.complain(streams);
    if (rendered.hasErrors()) {
      return rendered.exitCode();
    }
    List<Explanation> apps = Explanation.of(rendered.rendering());
    Map<String, CacheMiss> misses = misses(apps);
    streams.print(output == Output.JSON ? json(apps, misses) : text(apps, misses));
    return ExitCode.OK;
  }

  /** By the name of the app, if there is something to compare with. */
  private Map<String, CacheMiss> misses(List<Explanation> apps)
      throws IOException, MalformedInputException {
    Map<String, CacheMiss> misses = new LinkedHashMap<>();
    if (against.isPresent()) {
      Rendered before = before(against.get());
      for (Explanation app : apps) {
        misses.put(app.name(), CacheMiss.between(find(app, before), app));
      }
    }
    return misses;
  }

  private Rendered before(String place) throws IOException, MalformedInputException {
    Rendered before =
        Files.isDirectory(Path.of(place))
            ? inputs.render(List.of(place), streams)
            : inputs.render(GitTree.files(place, paths));
    before.findings().stream()
        .filter(Finding::isError)
        .forEach(finding -> streams.err().println(finding.line(Colors.NONE)));
    return before;
  }

  private static Optional<Explanation> find(Explanation app, Rendered before) {
    return Explanation.of(before.rendering()).stream()
        .filter(old -> old.name().equals(app.name()))
        .findFirst();
  }

  private String text(List<Explanation> apps, Map<String, CacheMiss> misses) throws IOException {
    List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
    apps.forEach(app -> rows.add(app.row()));
    StringBuilder text = new StringBuilder(Table.of(rows, color.colors(streams)));
    misses.forEach((app, miss) -> text.append(miss.text(app, against.orElseThrow())));
    return text.toString();
  }

  private static String json(List<Explanation> apps, Map<String, CacheMiss> misses) {
    List<Map<String, Object>> trees = new ArrayList<>();
    for (Explanation app : apps) {
      Map<String, Object> tree = app.tree();
      Optional.ofNullable(misses.get(app.name()))
          .ifPresent(miss -> tree.put("against", miss.tree()));
      trees.add(tree);
    }
    return Json.write(trees);
  }
}
