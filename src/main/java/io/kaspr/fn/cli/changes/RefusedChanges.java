package io.kaspr.fn.cli.changes;

import io.kaspr.fn.cli.files.Finding;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.function.RenderedApp;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.List;
import java.util.Optional;

/** Warns of changes that the API server would refuse. */
public final class RefusedChanges {
  /** Suffixes of the app's name that make the names of objects with immutable fields. */
  private static final List<String> SUFFIXES = List.of("-app", "-app-python-packages");

  private RefusedChanges() {}

  /** A warning for each refused change, at the app that the object is rendered for. */
  public static List<Finding> among(List<ObjectChange> changes, RenderedFiles rendered) {
    return changes.stream()
        .flatMap(change -> change.refusal().map(why -> refused(change, why, rendered)).stream())
        .toList();
  }

  private static Finding refused(ObjectChange change, String why, RenderedFiles rendered) {
    Result result = Result.about(Severity.WARNING, change.reference(), Optional.empty(), why);
    return rendered.rendering().apps().stream()
        .map(RenderedApp::reference)
        .filter(app -> SUFFIXES.stream().anyMatch(suffix -> change.isNamed(app, suffix)))
        .findFirst()
        .flatMap(app -> rendered.documents().find(app.identity()))
        .map(document -> document.finding(result))
        .orElseGet(() -> new Finding("kaspr-fn", Optional.empty(), result));
  }
}
