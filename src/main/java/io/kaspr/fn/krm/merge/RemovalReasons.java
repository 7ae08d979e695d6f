package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import java.util.List;
import java.util.Set;

/**
 * Says why an object is removed or kept that an earlier call has generated and this one has not.
 */
final class RemovalReasons {
  private RemovalReasons() {}

  /** Of an object whose source is in the list. */
  static String ofRemoval(String origin, ResourceRef object, Source owner, Set<Identity> wanted) {
    String removed = "is removed, as ";
    if (wanted.contains(object.identity())) {
      return removed + "it is in the list twice";
    }
    boolean moved = wanted.contains(object.in(owner.namespace()).identity());
    String namespace = owner.namespace().orElse("");
    return moved
        ? removed + origin + " has moved to namespace " + namespace + ", where it is now"
        : removed + origin + " no longer yields it";
  }

  /** Of an object whose source is not, or only in another namespace. */
  static String ofAbsence(String origin, List<Source> sources, boolean goes) {
    List<String> elsewhere =
        sources.stream()
            .filter(source -> source.origin().equals(origin))
            .map(source -> source.namespace().orElse("none"))
            .toList();
    return (goes ? "is removed, as " : "is kept, though ")
        + origin
        + ", which it was rendered from, is not in "
        + (elsewhere.isEmpty()
            ? "the list"
            : "its namespace, but in " + String.join(" and ", elsewhere));
  }
}
