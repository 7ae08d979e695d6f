package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.parse.component.WorkerFields;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.spec.text.KasprVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A component of the list, and the item that it was read from.
 *
 * @param marked the item as it shall stand from now on
 */
record ComponentItem(Component component, KasprItem read, Item marked) {

  ComponentItem callingTables(UnaryOperator<String> names) {
    return new ComponentItem(component.callingTables(names), read, marked);
  }

  /**
   * The same; but a join whose channel has its name fills the one that has its first name, as
   * agents know it: a host that renames the join does not rename in the fields of agents.
   */
  ComponentItem keepingItsChannel() {
    boolean isNamedAfterIt =
        component.kind() == ComponentKind.JOIN && component.text("outputChannel").isEmpty();
    return read.annotations().previousNames().stream()
        .filter(name -> isNamedAfterIt)
        .findFirst()
        .map(name -> new ComponentItem(component.filling(name + "-channel"), read, marked))
        .orElse(this);
  }

  /** What is to be said of its fields if the app runs a version of Kaspr. */
  List<Result> newerThan(KasprVersion version) {
    return WorkerFields.newerThan(version, read.tree(), component.kind()).stream()
        .map(read::about)
        .toList();
  }

  /** Where the marked items stand. */
  static Map<Integer, Item> byIndex(List<ComponentItem> components) {
    Map<Integer, Item> items = new LinkedHashMap<>();
    components.forEach(
        c -> c.read().listed().index().ifPresent(index -> items.put(index, c.marked())));
    return items;
  }

  /** The app that its label names, in its own namespace. */
  ResourceRef app() {
    String apiVersion = read.reference().apiVersion();
    return new ResourceRef(apiVersion, KasprKinds.APP, component.namespace(), label());
  }

  String label() {
    return component.app().value();
  }
}
