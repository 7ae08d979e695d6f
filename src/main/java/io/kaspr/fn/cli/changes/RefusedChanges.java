package io.kaspr.fn.cli.changes;

import io.kaspr.fn.cli.files.Finding;
import io.kaspr.fn.cli.files.Rendered;
import io.kaspr.fn.function.RenderedApp;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warns of changes that the API server would refuse. */
public final class RefusedChanges {
  /** How the names of the objects end that a change may be refused of, behind that of the app. */
  private static final List<String> OBJECTS = List.of("-app", "-app-python-packages");

  private RefusedChanges() {}

  /** Each at the app that the object was rendered for, if it is in the files. */
  public static List<Finding> among(List<ObjectChange> changes, Rendered rendered) {
    return changes.stream()
        .flatMap(change -> change.refusal().map(why -> refused(change, why, rendered)).stream())
        .toList();
  }

  private static Finding refused(ObjectChange change, String why, Rendered rendered) {
    Result result =
        new Result(
            Severity.WARNING,
            why,
            Optional.of(change.reference()),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    return rendered.rendering().apps().stream()
        .map(RenderedApp::reference)
        .filter(app -> OBJECTS.stream().anyMatch(end -> change.isNamed(app, end)))
        .findFirst()
        .flatMap(app -> rendered.documents().find(app.identity()))
        .map(document -> document.finding(result))
        .orElseGet(() -> new Finding("kaspr-fn", Optional.empty(), result));
  }
}
