package io.kaspr.fn;

import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.ResourceRef;
import io.kaspr.fn.spec.Component;
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

  /** Where the marked items stand. */
  static Map<Integer, Item> byIndex(List<ComponentItem> components) {
    Map<Integer, Item> items = new LinkedHashMap<>();
    components.forEach(c -> c.read().index().ifPresent(index -> items.put(index, c.marked())));
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
