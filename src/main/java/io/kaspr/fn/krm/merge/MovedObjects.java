package io.kaspr.fn.krm.merge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.merge.EarlierObjects.Earlier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows earlier objects again that another function of the pipeline has moved to a namespace or
 * renamed with their app, or that have another hash in their name now. kpt's set-namespace moves
 * objects but not their app, which is marked as local-config.
 */
final class MovedObjects {
  /** In hexadecimal digits. */
  private static final int HASH_LENGTH = 16;

  private final EarlierObjects earlier;
  private final FilePlaces places;
  private final Map<String, List<Source>> sources;
  private final Map<Identity, Earlier> found = new HashMap<>();

  MovedObjects(EarlierObjects earlier, FilePlaces places, List<Source> sources) {
    this.earlier = earlier;
    this.places = places;
    this.sources = sources.stream().collect(groupingBy(Source::origin));
  }

  /** A source without a namespace is where all of its earlier objects are. */
  Source placed(Source source) {
    if (source.namespace().isPresent() || !source.whole()) {
      return source;
    }
    Set<Optional<String>> namespaces =
        earlier.of(source.origin()).stream()
            .filter(object -> !isOwned(object) || MovedObjects.namespace(object).isEmpty())
            .map(MovedObjects::namespace)
            .collect(toUnmodifiableSet());
    return namespaces.size() == 1 ? source.in(namespaces.iterator().next()) : source;
  }

  /** Looks for the objects of a source that have no earlier version in their namespace. */
  void find(Source source) {
    source.objects().forEach(object -> find(source, object.reference()));
  }

  private void find(Source source, ResourceRef object) {
    if (!earlier.copies(object.identity()).isEmpty()) {
      return;
    }
    List<Earlier> candidates =
        earlier.named(object).stream()
            .filter(e -> !isOwned(e) && places.areBeside(source, e.annotations()))
            .toList();
    if (candidates.size() == 1) {
      found.put(object.identity(), candidates.get(0));
    } else if (!withoutHash(object.name()).equals(object.name())) {
      findPredecessor(source, object);
    }
  }

  /** An object is made anew under another hash, in the place of the one that it was. */
  private void findPredecessor(Source source, ResourceRef object) {
    List<Earlier> candidates =
        earlier.of(source.origin()).stream()
            .filter(e -> e.isOf(source) && isButForHash(e.identity(), object.identity()))
            .toList();
    if (candidates.size() == 1) {
      found.put(object.identity(), candidates.get(0));
    }
  }

  private static boolean isButForHash(Identity one, Identity other) {
    return one.kind().equals(other.kind())
        && one.group().equals(other.group())
        && one.namespace().equals(other.namespace())
        && !withoutHash(one.name()).equals(one.name())
        && withoutHash(one.name()).equals(withoutHash(other.name()));
  }

  /** A name without the hash at its end of what the object is made of. */
  private static String withoutHash(String name) {
    int dash = name.length() - HASH_LENGTH - 1;
    boolean has =
        dash > 0
            && name.charAt(dash) == '-'
            && name.chars().skip(dash + 1L).allMatch(c -> Character.digit(c, 16) >= 0);
    return has ? name.substring(0, dash) : name;
  }

  private boolean isOwned(Earlier object) {
    return sources.getOrDefault(object.origin(), List.of()).stream().anyMatch(object::isOf);
  }

  private static Optional<String> namespace(Earlier object) {
    return object.item().reference().namespace();
  }

  /** The earlier version of an object, wherever it is now. */
  Optional<Earlier> find(Source source, Identity object) {
    return earlier.find(source, object).or(() -> Optional.ofNullable(found.get(object)));
  }

  /** Earlier objects that are not replaced: all but those at some indexes of the list. */
  List<Earlier> without(Set<Integer> replaced) {
    return earlier.without(replaced);
  }
}
