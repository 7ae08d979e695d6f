package io.kaspr.fn;

import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.parse.ComponentParser;
import io.kaspr.fn.parse.Defaults;
import io.kaspr.fn.parse.Settings;
import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.ComponentKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The components of a list, by the apps that they are parts of. */
final class Components {
  private final Settings settings;
  private final List<ComponentItem> all = new ArrayList<>();
  private final Doubles doubles;
  private final Map<Identity, List<ComponentItem>> byApp = new HashMap<>();
  private final Map<Identity, List<ComponentItem>> orphans = new LinkedHashMap<>();
  private final List<KasprItem> invalid = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  private Components(Settings settings, Doubles doubles) {
    this.settings = settings;
    this.doubles = doubles;
  }

  static Components of(Inventory inventory, Settings settings) {
    Components components = new Components(settings, Doubles.among(inventory.components()));
    inventory.components().forEach(components::read);
    components.all.sort((a, b) -> Component.ORDER.compare(a.component(), b.component()));
    components.handOut(new AppIndex(inventory.apps()));
    return components;
  }

  private void read(KasprItem read) {
    ComponentKind kind = ComponentKind.of(read.item().kind()).orElseThrow();
    Defaults.Laid laid = settings.defaults().underComponent(read.tree());
    Optional<Component> component = ComponentParser.parse(laid.tree(), kind, read.problems());
    Optional<Identity> parsed = component.map(c -> read.identity(c.namespace(), c.name()));
    Optional<Item> standing = read.standing(settings.handling().source());
    results.addAll(read.results(parsed, standing));
    doubles.of(read).ifPresent(results::add);
    Optional<Item> marked = read.accepted(parsed, standing);
    if (component.isPresent() && marked.isPresent()) {
      all.add(new ComponentItem(component.get(), read, marked.get()).keepingItsChannel());
      results.addAll(AppReport.taken(laid.taken(), read));
    } else {
      invalid.add(read);
    }
  }

  private void handOut(AppIndex apps) {
    for (ComponentItem component : all) {
      Identity named = component.app().identity();
      Optional<Identity> app = apps.find(named).map(found -> found.placed().identity());
      (app.isPresent() ? byApp : orphans)
          .computeIfAbsent(app.orElse(named), any -> new ArrayList<>())
          .add(component);
    }
    byApp.replaceAll((app, parts) -> Tables.byPresentNames(parts));
    orphans.replaceAll((app, parts) -> Tables.byPresentNames(parts));
  }

  /** The components of an app, in the order in which they are rendered. */
  List<ComponentItem> of(KasprItem app) {
    return byApp.getOrDefault(app.placed().identity(), List.of());
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
