package io.kaspr.fn.spec.component;

import io.kaspr.fn.spec.shape.TableNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins that have tables in common, directly or through other joins, and all of their tables.
 *
 * @param tables in the order of their names
 * @param joins in the order of their names, at least one
 */
record JoinedTables(List<Component> tables, List<Component> joins) {

  /** Those of an app, in the order of their first joins. Each join is in exactly one of them. */
  static List<JoinedTables> among(List<Component> sorted) {
    List<Component> left = new ArrayList<>(ofKind(sorted, ComponentKind.JOIN));
    List<JoinedTables> groups = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> tables = new HashSet<>(tables(left.get(0)));
      List<Component> joins = connected(left, tables);
      left.removeAll(joins);
      groups.add(
          new JoinedTables(
              ofKind(sorted, ComponentKind.TABLE).stream()
                  .filter(table -> tables.contains(table.name()))
                  .toList(),
              joins));
    }
    return groups;
  }

  /** The joins that use one of the tables; their other tables are added and looked up as well. */
  private static List<Component> connected(List<Component> joins, Set<String> tables) {
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Component join : joins) {
        if (tables(join).stream().anyMatch(tables::contains)) {
          grows |= tables.addAll(tables(join));
        }
      }
    }
    return joins.stream().filter(join -> tables.containsAll(tables(join))).toList();
  }

  private static List<Component> ofKind(List<Component> components, ComponentKind kind) {
    return components.stream().filter(component -> component.kind() == kind).toList();
  }

  private static List<String> tables(Component join) {
    return join.tableReferences().stream().map(TableNames.Reference::table).toList();
  }

  boolean has(Component component) {
    return all().stream().anyMatch(component::isSame);
  }

  /** Whether the file of these tables and joins is named after this component. */
  boolean isNamedAfter(Component component) {
    return joins.get(0).isSame(component);
  }

  /** The tables before the joins, as Kaspr builds them. */
  List<Component> all() {
    return Stream.concat(tables.stream(), joins.stream()).toList();
  }
}
