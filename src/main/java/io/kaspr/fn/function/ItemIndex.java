package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds items by name and namespace, also by the names that they had before a host renamed them. An
 * item without a namespace is in that of the settings.
 */
final class ItemIndex {
  private final Map<Identity, KasprItem> byName = new HashMap<>();
  private final Map<Identity, List<KasprItem>> byFormerName = new HashMap<>();

  ItemIndex(List<KasprItem> items) {
    items.forEach(this::add);
  }

  private void add(KasprItem item) {
    byName.putIfAbsent(item.effectiveReference().identity(), item);
    for (String name : Set.copyOf(item.annotations().previousNames())) {
      Identity former = item.effectiveReference().named(name).identity();
      byFormerName.computeIfAbsent(former, any -> new ArrayList<>()).add(item);
    }
  }

  /** The item of this name, or else the item that had it before, if only one had. */
  Optional<KasprItem> find(Identity name) {
    List<KasprItem> formerly = byFormerName.getOrDefault(name, List.of());
    return Optional.ofNullable(byName.get(name))
        .or(() -> formerly.size() == 1 ? Optional.of(formerly.get(0)) : Optional.empty());
  }

  /** The error about an item if another of the same name comes before it in the list. */
  Optional<Result> duplicate(KasprItem item) {
    return Optional.ofNullable(byName.get(item.effectiveReference().identity()))
        .filter(other -> !other.listed().index().equals(item.listed().index()))
        .map(other -> item.about(Severity.ERROR, message(item, other)));
  }

  private static String message(KasprItem item, KasprItem other) {
    boolean alike = item.reference().identity().equals(other.reference().identity());
    String why =
        ", as one of them has no namespace of its own and is in " + item.namespace().orElse("");
    return "is in the list twice" + (alike ? "" : why) + "; rename or remove one of them";
  }
}
