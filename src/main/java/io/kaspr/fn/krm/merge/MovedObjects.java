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
 * renamed with their app. kpt's set-namespace moves objects but not their app, which is marked as
 * local-config.
 */
final class MovedObjects {
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
    }
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
