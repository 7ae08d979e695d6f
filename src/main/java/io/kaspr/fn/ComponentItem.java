package io.kaspr.fn;

import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.ResourceRef;
import io.kaspr.fn.spec.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A component of the list, and the item that it was read from.
 *
 * @param marked the item as it shall stand from now on
 */
record ComponentItem(Component component, KasprItem read, Item marked) {

  /** Where the marked items stand. */
  static Map<Integer, Item> byIndex(List<ComponentItem> components) {
    Map<Integer, Item> items = new LinkedHashMap<>();
    components.forEach(c -> c.read().index().ifPresent(index -> items.put(index, c.marked())));
    return items;
  }

  /**
   * The app that the label names, in the same namespace: by its name or, if a host has renamed it,
   * by one that it had before.
   */
  Optional<KasprItem> app(List<KasprItem> apps) {
    List<KasprItem> neighbours = apps.stream().filter(this::isNeighbour).toList();
    List<KasprItem> formerly =
        neighbours.stream().filter(a -> a.annotations().previousNames().contains(label())).toList();
    return neighbours.stream()
        .filter(app -> app.reference().name().equals(label()))
        .findFirst()
        .or(() -> formerly.size() == 1 ? Optional.of(formerly.get(0)) : Optional.empty());
  }

  /** The app that it waits for, as messages name it. */
  String awaited() {
    ResourceRef app =
        new ResourceRef(
            read.reference().apiVersion(), KasprKinds.APP, component.namespace(), label());
    return app.toString();
  }

  String label() {
    return component.app().value();
  }

  private boolean isNeighbour(KasprItem app) {
    return app.reference().namespace().equals(component.namespace());
  }
}
