package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.merge.EarlierObjects.Earlier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says why an object is removed or kept that an earlier call has generated and this one has not.
 */
final class RemovalReasons {
  /** Of an object that this call has generated too. */
  static final String TWICE = "is removed, as it is in the list twice";

  /** The end of a name that says what an object is made of, so that it is made anew. */
  private static final Pattern HASH = Pattern.compile("-[0-9a-f]{16}$");

  private RemovalReasons() {}

  /** The name of what this call has generated in place of an object with a hash in its name. */
  static Optional<String> successor(Identity object, Set<Identity> generated) {
    Matcher hash = HASH.matcher(object.name());
    if (!hash.find()) {
      return Optional.empty();
    }
    String start = object.name().substring(0, hash.start());
    return generated.stream()
        .filter(other -> other.kind().equals(object.kind()))
        .filter(other -> other.namespace().equals(object.namespace()))
        .map(Identity::name)
        .filter(name -> HASH.matcher(name).replaceFirst("").equals(start))
        .filter(name -> !name.equals(start))
        .findFirst();
  }

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
