package io.kaspr.fn.function;

import io.kaspr.fn.spec.component.ComponentKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the tables of an app by their names, also by the names that they had before. */
final class Tables {
  private Tables() {}

  /** The components, with the current names of tables in their fields: a host may rename tables. */
  static List<ComponentItem> byCurrentNames(List<ComponentItem> components) {
    Map<String, String> names = currentNames(components);
    return names.isEmpty()
        ? components
        : components.stream()
            .map(item -> item.callingTables(name -> names.getOrDefault(name, name)))
            .toList();
  }

  /** Current names by earlier ones; an earlier name that another table has or had is left out. */
  private static Map<String, String> currentNames(List<ComponentItem> components) {
    Map<String, String> names = new HashMap<>();
    Set<String> ambiguous = new HashSet<>(names(components));
    for (ComponentItem table : tables(components)) {
      for (String name : Set.copyOf(table.kasprItem().annotations().previousNames())) {
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

  static List<String> names(List<ComponentItem> components) {
    return tables(components).stream().map(table -> table.component().name()).toList();
  }
}
