package io.kaspr.fn;

import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices items that are the same resource, also by the namespace that is set. */
final class Doubles {
  private final Map<Identity, KasprItem> first = new HashMap<>();

  private Doubles() {}

  static Doubles among(List<KasprItem> items) {
    Doubles doubles = new Doubles();
    items.forEach(item -> doubles.first.putIfAbsent(item.placed().identity(), item));
    return doubles;
  }

  /** What is wrong with one of the items if another like it comes before. */
  Optional<Result> of(KasprItem item) {
    return Optional.ofNullable(first.get(item.placed().identity()))
        .filter(other -> !other.index().equals(item.index()))
        .map(other -> item.about(Severity.ERROR, message(item, other)));
  }

  private static String message(KasprItem item, KasprItem other) {
    boolean alike = item.reference().identity().equals(other.reference().identity());
    String why =
        ", as one of them has no namespace of its own and is in " + item.namespace().orElse("");
    return "is in the list twice" + (alike ? "" : why) + "; rename or remove one of them";
  }
}
