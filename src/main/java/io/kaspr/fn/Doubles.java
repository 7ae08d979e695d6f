package io.kaspr.fn;

import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Notices items that are the same resource, also by the namespace that is set. */
final class Doubles {
  private final Map<Identity, KasprItem> first = new HashMap<>();

  /** Takes note of an item; what is wrong if there was another like it. */
  Optional<Result> take(KasprItem item) {
    KasprItem other = first.putIfAbsent(item.placed().identity(), item);
    return Optional.ofNullable(other).map(o -> item.about(Severity.ERROR, message(item, o)));
  }

  private static String message(KasprItem item, KasprItem other) {
    boolean alike = item.reference().identity().equals(other.reference().identity());
    String why =
        ", as one of them has no namespace of its own and is in " + item.namespace().orElse("");
    return "is in the list twice" + (alike ? "" : why) + "; rename or remove one of them";
  }
}
