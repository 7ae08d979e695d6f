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
 * A component of the list with the item that it was parsed from.
 *
 * @param marked the item that goes back to the host; see {@link ParsedItem}
 */
record ComponentItem(Component component, KasprItem kasprItem, Item marked) {

  ComponentItem callingTables(UnaryOperator<String> names) {
    return new ComponentItem(component.callingTables(names), kasprItem, marked);
  }

  /**
   * The same, but a join without {@code outputChannel} fills the channel that is named after its
   * first name. A host that renames the join does not change the name in agents that read the
   * channel.
   */
  ComponentItem keepingItsChannel() {
    boolean isNamedAfterIt =
        component.kind() == ComponentKind.JOIN && component.text("outputChannel").isEmpty();
    return kasprItem.annotations().previousNames().stream()
        .filter(name -> isNamedAfterIt)
        .findFirst()
        .map(name -> new ComponentItem(component.filling(name + "-channel"), kasprItem, marked))
        .orElse(this);
  }

  /** Warnings about fields that this version of Kaspr, which the app runs, does not read yet. */
  List<Result> newerThan(KasprVersion version) {
    return WorkerFields.newerThan(version, kasprItem.tree(), component.kind()).stream()
        .map(kasprItem::about)
        .toList();
  }

  /** The marked items by their indexes in the list. */
  static Map<Integer, Item> byIndex(List<ComponentItem> components) {
    Map<Integer, Item> items = new LinkedHashMap<>();
    components.forEach(
        c -> c.kasprItem().listed().index().ifPresent(index -> items.put(index, c.marked())));
    return items;
  }

  /** The app that its label names, in the namespace of the component. */
  ResourceRef app() {
    String apiVersion = kasprItem.reference().apiVersion();
    return new ResourceRef(apiVersion, KasprKinds.APP, component.namespace(), label());
  }

  String label() {
    return component.app().value();
  }
}
