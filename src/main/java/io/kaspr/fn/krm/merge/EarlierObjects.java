package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items of a list that an earlier call has generated: those with the annotation that names what
 * they were rendered from.
 */
final class EarlierObjects {
  private final String originAnnotation;
  private final FilePlaces places;
  private final Occurrences origins;
  private final Occurrences paths;
  private final List<Earlier> all = new ArrayList<>();
  private final Map<Identity, List<Earlier>> byIdentity = new HashMap<>();
  private final Map<String, List<Earlier>> byOrigin = new HashMap<>();
  private final Map<Identity, List<Earlier>> byName = new HashMap<>();
  private final Set<Identity> foreign = new HashSet<>();

  /** An item that an earlier call has generated. */
  record Earlier(int index, Item item, Annotations annotations, String origin) {
    Identity identity() {
      return item.reference().identity();
    }

    boolean isOf(Source source) {
      return source.owns(origin, item.reference().namespace());
    }
  }

  private EarlierObjects(String originAnnotation, String inPaths, FilePlaces places) {
    this.originAnnotation = originAnnotation;
    this.places = places;
    this.origins = new Occurrences(originAnnotation);
    this.paths = new Occurrences(inPaths);
  }

  /**
   * Those of a list; the places of all its items in files are taken note of.
   *
   * @param inPaths a text that all paths have that matter
   */
  static EarlierObjects in(
      ResourceList list,
      List<Source> sources,
      String originAnnotation,
      String inPaths,
      FilePlaces places)
      throws MalformedInputException {
    EarlierObjects earlier = new EarlierObjects(originAnnotation, inPaths, places);
    Set<Integer> sourceIndexes = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Source source : sources) {
      source.index().ifPresent(sourceIndexes::add);
      sourceIndexes.addAll(source.companions().keySet());
      source.objects().forEach(object -> names.add(object.reference().name()));
    }
    for (int i = 0; i < list.items().size(); i++) {
      earlier.add(i, list.items().get(i), sourceIndexes.contains(i), names);
    }
    return earlier;
  }

  private void add(int index, Item item, boolean isSource, Set<String> names)
      throws MalformedInputException {
    boolean isEarlier = mayBePlaced(item) && addEarlier(index, item, isSource);
    // Most are told from all objects by their names alone.
    if (!isEarlier && names.contains(item.name())) {
      foreign.add(item.reference().identity());
    }
  }

  /** Most items are not parsed: without the text they can have neither annotation nor place. */
  private boolean mayBePlaced(Item item) {
    return origins.isIn(item.excerpt()) || paths.isIn(item.excerpt());
  }

  private boolean addEarlier(int index, Item item, boolean isSource)
      throws MalformedInputException {
    Annotations annotations = item.annotations();
    places.occupy(annotations);
    Optional<String> origin = annotations.get(originAnnotation);
    if (origin.isEmpty() || isSource) {
      return false;
    }
    Earlier object = new Earlier(index, item, annotations, origin.get());
    byOrigin.computeIfAbsent(object.origin(), any -> new ArrayList<>()).add(object);
    byName.computeIfAbsent(name(item.reference()), any -> new ArrayList<>()).add(object);
    byIdentity.computeIfAbsent(object.identity(), any -> new ArrayList<>(1)).add(object);
    all.add(object);
    return true;
  }

  /** All of an origin, in the order of the list. */
  List<Earlier> of(String origin) {
    return byOrigin.getOrDefault(origin, List.of());
  }

  /** All of the kind and name of an object, in whatever namespace. */
  List<Earlier> named(ResourceRef object) {
    return byName.getOrDefault(name(object), List.of());
  }

  private static Identity name(ResourceRef object) {
    return object.in(Optional.empty()).identity();
  }

  /** All copies of an object; whoever writes a list may have put it there twice. */
  List<Earlier> copies(Identity identity) {
    return byIdentity.getOrDefault(identity, List.of());
  }

  /** The earlier version of a source's object: of several copies the source's own. */
  Optional<Earlier> find(Source source, Identity object) {
    List<Earlier> copies = copies(object);
    return copies.stream()
        .filter(copy -> copies.size() == 1 || copy.isOf(source))
        .findFirst()
        .or(() -> copies.stream().findFirst());
  }

  /** Whether an item of this identity is in the list that no earlier call has generated. */
  boolean isForeign(Identity identity) {
    return foreign.contains(identity);
  }

  /** All but those at some indexes of the list. */
  List<Earlier> without(Set<Integer> indexes) {
    List<Earlier> others = new ArrayList<>(all);
    others.removeIf(object -> indexes.contains(object.index()));
    return others;
  }
}
