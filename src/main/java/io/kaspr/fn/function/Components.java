package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.parse.settings.Settings;
import io.kaspr.fn.spec.component.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The components of a list, by the apps that they are parts of. */
final class Components {
  private final List<ComponentItem> all = new ArrayList<>();
  private final Map<Identity, List<ComponentItem>> byApp = new HashMap<>();
  private final Map<Identity, List<ComponentItem>> orphans = new LinkedHashMap<>();
  private final List<KasprItem> invalid = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  private Components() {}

  static Components of(Inventory inventory, Settings settings) {
    Components components = new Components();
    ItemIndex index = new ItemIndex(inventory.components());
    for (KasprItem item : inventory.components()) {
      components.add(item, Reading.ofComponent(item, settings));
      index.duplicate(item).ifPresent(components.results::add);
    }
    components.all.sort((a, b) -> Component.ORDER.compare(a.component(), b.component()));
    components.assign(new ItemIndex(inventory.apps()));
    return components;
  }

  private void add(KasprItem item, Reading<Component> reading) {
    results.addAll(reading.results());
    if (reading.value().isPresent()) {
      Component component = reading.value().get();
      all.add(new ComponentItem(component, item, reading.standing().item()).keepingItsChannel());
    } else {
      invalid.add(item);
    }
  }

  private void assign(ItemIndex apps) {
    for (ComponentItem component : all) {
      Identity named = component.app().identity();
      Optional<Identity> app = apps.find(named).map(found -> found.effectiveReference().identity());
      (app.isPresent() ? byApp : orphans)
          .computeIfAbsent(app.orElse(named), any -> new ArrayList<>())
          .add(component);
    }
    byApp.replaceAll((app, parts) -> Tables.byPresentNames(parts));
    orphans.replaceAll((app, parts) -> Tables.byPresentNames(parts));
  }

  /** The components of an app, in the order in which they are rendered. */
  List<ComponentItem> of(KasprItem app) {
    return byApp.getOrDefault(app.effectiveReference().identity(), List.of());
  }

  /** Those with errors, of whatever app: others may name them all the same. */
  List<KasprItem> invalid() {
    return List.copyOf(invalid);
  }

  /** The components whose app is not in the list, together with others of the same app. */
  Collection<List<ComponentItem>> orphans() {
    return orphans.values();
  }

  /** What is wrong with components, or worth saying. */
  List<Result> results() {
    return List.copyOf(results);
  }
}
