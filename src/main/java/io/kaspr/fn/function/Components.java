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

/** The components of a list, grouped by their apps. */
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
      components.add(item, ParsedItem.ofComponent(item, settings));
      index.duplicate(item).ifPresent(components.results::add);
    }
    components.all.sort((a, b) -> Component.ORDER.compare(a.component(), b.component()));
    components.assign(new ItemIndex(inventory.apps()));
    return components;
  }

  private void add(KasprItem item, ParsedItem<Component> parsed) {
    results.addAll(parsed.results());
    if (parsed.value().isPresent()) {
      Component component = parsed.value().get();
      all.add(new ComponentItem(component, item, parsed.marked().item()).keepingItsChannel());
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
    byApp.replaceAll((app, parts) -> Tables.byCurrentNames(parts));
    orphans.replaceAll((app, parts) -> Tables.byCurrentNames(parts));
  }

  /** The components of an app, in the order in which they are rendered. */
  List<ComponentItem> of(KasprItem app) {
    return byApp.getOrDefault(app.effectiveReference().identity(), List.of());
  }

  /** Components with errors, of all apps: the fields of others may name them all the same. */
  List<KasprItem> invalid() {
    return List.copyOf(invalid);
  }

  /** The components whose app is not in the list, one list for each such app. */
  Collection<List<ComponentItem>> orphans() {
    return orphans.values();
  }

  /** Results about components. */
  List<Result> results() {
    return List.copyOf(results);
  }
}
