package io.kaspr.fn;

import io.kaspr.fn.krm.ResourceRef.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the app that a component names, which a host may have renamed. */
final class AppIndex {
  private final Map<Identity, KasprItem> byName = new HashMap<>();
  private final Map<Identity, List<KasprItem>> byFormerName = new HashMap<>();

  AppIndex(List<KasprItem> apps) {
    apps.forEach(this::add);
  }

  private void add(KasprItem app) {
    byName.putIfAbsent(app.placed().identity(), app);
    for (String name : Set.copyOf(app.annotations().previousNames())) {
      Identity former = app.placed().named(name).identity();
      byFormerName.computeIfAbsent(former, any -> new ArrayList<>()).add(app);
    }
  }

  /** The app of this name, or else the one app that had it before. */
  Optional<KasprItem> find(Identity name) {
    List<KasprItem> formerly = byFormerName.getOrDefault(name, List.of());
    return Optional.ofNullable(byName.get(name))
        .or(() -> formerly.size() == 1 ? Optional.of(formerly.get(0)) : Optional.empty());
  }
}
