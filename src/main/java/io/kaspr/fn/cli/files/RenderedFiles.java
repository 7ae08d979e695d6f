package io.kaspr.fn.cli.files;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kaspr.fn.cli.terminal.Colors;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.DisabledApps;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.function.KasprFunction;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.yaml.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The rendering of a command's files, with findings instead of results.
 *
 * @param findings of every severity, in the order of the files
 */
public record RenderedFiles(Documents documents, Rendering rendering, List<Finding> findings) {
  private static final Comparator<Position> BY_LINE =
      Comparator.comparing(Position::line).thenComparing(Position::column);

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::file)
          .thenComparing(finding -> finding.position().orElse(Position.START), BY_LINE);

  public static RenderedFiles of(Documents documents, Optional<Document> config)
      throws MalformedInputException {
    List<Item> items = documents.all().stream().map(Document::item).toList();
    Rendering rendering = KasprFunction.apply(ResourceList.of(items, config.map(Document::item)));
    List<Finding> findings = new ArrayList<>(documents.unreadable());
    findings.addAll(documents.duplicates());
    for (Result result : rendering.results()) {
      findings.add(finding(result, documents, config));
    }
    findings.sort(BY_PLACE);
    return new RenderedFiles(documents, rendering, List.copyOf(findings));
  }

  private static Finding finding(Result result, Documents documents, Optional<Document> config) {
    return result
        .resource()
        .flatMap(resource -> documents.find(resource.identity()))
        .or(() -> config)
        .map(document -> document.finding(result))
        .orElseGet(() -> new Finding("kaspr-fn", Optional.empty(), result));
  }

  /** The same with these findings after its own. */
  public RenderedFiles with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new RenderedFiles(documents, rendering, List.copyOf(all));
  }

  /** The same with each finding replaced by another. */
  public RenderedFiles mapFindings(UnaryOperator<Finding> words) {
    return new RenderedFiles(documents, rendering, findings.stream().map(words).toList());
  }

  /** The findings for programs. */
  public List<Map<String, Object>> facts() {
    return findings.stream().map(Finding::facts).toList();
  }

  /** The exit code for these findings; unreadable files count more than errors in resources. */
  public int exitCode() {
    if (!documents.unreadable().isEmpty()) {
      return ExitCode.MALFORMED_INPUT;
    }
    return findings.stream().anyMatch(Finding::isError) ? ExitCode.INVALID_RESOURCES : ExitCode.OK;
  }

  public boolean hasErrors() {
    return exitCode() != ExitCode.OK;
  }

  /** Prints errors and warnings on standard error, for commands whose output is something else. */
  public void printErrorsAndWarnings(Streams streams) {
    findings.stream()
        .filter(finding -> !finding.isInfo())
        .forEach(finding -> streams.err().println(finding.line(Colors.NONE)));
  }

  /** Why nothing was rendered; empty if something was, or if there are errors. */
  public Optional<String> whyNothingIsRendered() {
    if (hasErrors() || !rendering.generated().isEmpty()) {
      return Optional.empty();
    }
    return rendering.disabled().stream()
        .findFirst()
        .map(app -> app + " " + DisabledApps.REASON + ", and there is no other app")
        .or(() -> Optional.of("there is no KasprApp here, so nothing is rendered"));
  }

  /** The files of disabled apps in an {@link OutputFolder}, relative to it. */
  public Set<Path> disabledFiles() {
    return rendering.disabled().stream()
        .map(app -> RenderedObject.file(app.namespace(), app.name()))
        .collect(toUnmodifiableSet());
  }
}
