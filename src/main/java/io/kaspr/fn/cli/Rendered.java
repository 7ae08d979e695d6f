package io.kaspr.fn.cli;

import io.kaspr.fn.ExitCode;
import io.kaspr.fn.KasprFunction;
import io.kaspr.fn.Rendering;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.yaml.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the files of a command are rendered to, and what is to be said of them.
 *
 * @param findings errors and warnings, in the order of the files
 * @param readable whether all files could be read
 */
record Rendered(
    Documents documents, Rendering rendering, List<Finding> findings, boolean readable) {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::file)
          .thenComparing(finding -> finding.position().line())
          .thenComparing(finding -> finding.position().column());

  /** Earlier output among the files is none of these documents, so nothing is there twice. */
  static Rendered of(Documents documents, Optional<Document> config)
      throws MalformedInputException {
    List<Item> items = documents.all().stream().map(Document::item).toList();
    Rendering rendering = KasprFunction.apply(ResourceList.of(items, config.map(Document::item)));
    List<Finding> findings = new ArrayList<>(documents.unreadable());
    findings.addAll(documents.doubled());
    for (Result result : rendering.spoken()) {
      findings.add(finding(result, documents, config));
    }
    findings.sort(BY_PLACE);
    boolean readable = documents.unreadable().isEmpty();
    return new Rendered(documents, rendering, List.copyOf(findings), readable);
  }

  private static Finding finding(Result result, Documents documents, Optional<Document> config) {
    return result
        .resource()
        .flatMap(resource -> documents.find(resource.identity()))
        .or(() -> config)
        .map(document -> document.finding(result))
        .orElseGet(() -> new Finding("kaspr-fn", Position.START, result));
  }

  int exitCode() {
    if (!readable) {
      return ExitCode.MALFORMED_INPUT;
    }
    return findings.stream().anyMatch(Finding::isError) ? ExitCode.INVALID_RESOURCES : ExitCode.OK;
  }

  boolean hasErrors() {
    return exitCode() != ExitCode.OK;
  }

  /** Tells what is to be said, where it is not the command's own output. */
  void complain(Streams streams) {
    findings.forEach(finding -> streams.err().println(finding.line(Colors.NONE)));
  }
}
