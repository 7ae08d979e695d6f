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
 * Items by what they are called, in their own namespace or in the one that is set, and by what they
 * were called before a host renamed them.
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

  /** The item of this name, or else the one item that had it before. */
  Optional<KasprItem> find(Identity name) {
    List<KasprItem> formerly = byFormerName.getOrDefault(name, List.of());
    return Optional.ofNullable(byName.get(name))
        .or(() -> formerly.size() == 1 ? Optional.of(formerly.get(0)) : Optional.empty());
  }

  /** What is wrong with one of the items if another of its name comes before it. */
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
