package io.kaspr.fn;

import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.parse.Nearest;
import io.kaspr.fn.spec.Component.TableReference;
import io.kaspr.fn.spec.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the tables that the components of one app name. */
final class Tables {
  private Tables() {}

  /** The components, where each names a table as it is called now: a host may have renamed it. */
  static List<ComponentItem> byPresentNames(List<ComponentItem> components) {
    Map<String, String> names = presentNames(components);
    return names.isEmpty()
        ? components
        : components.stream()
            .map(item -> item.callingTables(name -> names.getOrDefault(name, name)))
            .toList();
  }

  /** By earlier names, where these are not the present or earlier name of another table. */
  private static Map<String, String> presentNames(List<ComponentItem> components) {
    Map<String, String> names = new HashMap<>();
    Set<String> ambiguous = new HashSet<>(names(components));
    for (ComponentItem table : tables(components)) {
      for (String name : Set.copyOf(table.read().annotations().previousNames())) {
        if (names.putIfAbsent(name, table.component().name()) != null) {
          ambiguous.add(name);
        }
      }
    }
    names.keySet().removeAll(ambiguous);
    return names;
  }

  private static List<ComponentItem> tables(List<ComponentItem> components) {
    return components.stream().filter(c -> c.component().kind() == ComponentKind.TABLE).toList();
  }

  private static List<String> names(List<ComponentItem> components) {
    return tables(components).stream().map(table -> table.component().name()).toList();
  }

  /** What is to be said of tables that are not there. */
  static List<Result> missing(List<ComponentItem> components) {
    List<String> tables = names(components);
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
