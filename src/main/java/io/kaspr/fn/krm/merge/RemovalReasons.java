package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.merge.EarlierObjects.Earlier;
import java.util.List;
import java.util.Set;

/**
 * Says why an object is removed or kept that an earlier call has generated and this one has not.
 */
final class RemovalReasons {
  /** Of an object that this call has generated too. */
  static final String TWICE = "is removed, as it is in the list twice";

  private RemovalReasons() {}

  /** Of an object whose source is in the list. */
  static String ofRemoval(Earlier object, Source owner, Set<Identity> wanted) {
    boolean moved = wanted.contains(object.item().reference().in(owner.namespace()).identity());
    String namespace = owner.namespace().orElse("");
    String removed = "is removed, as " + object.origin();
    return moved
        ? removed + " has moved to namespace " + namespace + ", where it is now"
        : removed + " no longer yields it";
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
