package io.kaspr.fn;

import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.parse.Nearest;
import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.Component.TableReference;
import io.kaspr.fn.spec.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that the tables that the components of one app name are there. */
final class Tables {
  private Tables() {}

  static List<Result> missing(List<ComponentItem> components) {
    List<String> tables =
        components.stream()
            .map(ComponentItem::component)
            .filter(component -> component.kind() == ComponentKind.TABLE)
            .map(Component::name)
            .toList();
    List<Result> results = new ArrayList<>();
    for (ComponentItem item : components) {
      item.component().tableReferences().stream()
          .filter(reference -> !tables.contains(reference.table()))
          .forEach(reference -> results.add(missing(item, reference, tables)));
    }
    return results;
  }

  private static Result missing(ComponentItem item, TableReference reference, List<String> tables) {
    Optional<String> nearest = Nearest.to(reference.table(), tables);
    String message =
        "names the table '"
            + reference.table()
            + "', but the list has no such KasprTable of "
            + item.label()
            + (nearest.isPresent() ? "" : known(tables));
    Result.Field field =
        new Result.Field(reference.path(), Optional.of(reference.table()), nearest);
    return item.read()
        .about(Severity.WARNING, message + nearest.map(Nearest::question).orElse(""), field);
  }

  private static String known(List<String> tables) {
    return tables.isEmpty() ? "; it has none here" : "; it has " + String.join(", ", tables);
  }
}
