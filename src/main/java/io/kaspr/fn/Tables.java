package io.kaspr.fn;

import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.Component.TableReference;
import io.kaspr.fn.spec.ComponentKind;
import java.util.ArrayList;
import java.util.List;

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
    String known = tables.isEmpty() ? "it has none here" : "it has " + String.join(", ", tables);
    return item.read()
        .about(
            Severity.WARNING,
            reference.path(),
            "names the table '"
                + reference.table()
                + "', but the list has no such KasprTable of "
                + item.label()
                + "; "
                + known);
  }
}
