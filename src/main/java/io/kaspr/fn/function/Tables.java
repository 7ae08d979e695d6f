package io.kaspr.fn.function;

import io.kaspr.fn.spec.component.ComponentKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the tables that the components of one app name, also by the names that they had before. */
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

  static List<String> names(List<ComponentItem> components) {
    return tables(components).stream().map(table -> table.component().name()).toList();
  }
}
