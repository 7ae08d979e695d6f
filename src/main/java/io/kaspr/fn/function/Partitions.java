package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.spec.shape.TableNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Warns of agents whose topic has another number of partitions than a table that they write to: the
 * worker starts, but the agent fails with every message.
 */
final class Partitions {
  private Partitions() {}

  static List<Result> unequal(List<ComponentItem> components) {
    Map<String, Long> tables = tables(components);
    List<Result> results = new ArrayList<>();
    for (ComponentItem item : components) {
      Optional<Long> ofTopic = item.component().number("input", "topic", "partitions");
      for (TableNames.Reference reference : item.component().tableReferences()) {
        Optional<Long> ofTable = Optional.ofNullable(tables.get(reference.table()));
        if (ofTopic.isPresent() && ofTable.isPresent() && !ofTopic.equals(ofTable)) {
          results.add(unequal(item, reference, ofTopic.get(), ofTable.get()));
        }
      }
    }
    return results;
  }

  /** Partitions by table, if they are set. Not of global tables: each worker has all of these. */
  private static Map<String, Long> tables(List<ComponentItem> components) {
    Map<String, Long> partitions = new HashMap<>();
    for (ComponentItem item : components) {
      Component component = item.component();
      if (component.kind() == ComponentKind.TABLE && !component.isTrue("global")) {
        component.number("partitions").ifPresent(n -> partitions.put(component.name(), n));
      }
    }
    return partitions;
  }

  private static Result unequal(
      ComponentItem item, TableNames.Reference reference, long ofTopic, long ofTable) {
    String message =
        "names a table of "
            + ofTable
            + " partitions, but the agent's topic has "
            + ofTopic
            + ": with another number the agent fails with each message";
    return item.kasprItem()
        .about(
            Severity.WARNING,
            message,
            new Result.Field(reference.path(), Optional.of(reference.table()), Optional.empty()));
  }
}
