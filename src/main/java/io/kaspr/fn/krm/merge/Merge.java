package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.SideBySide;
import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what sources generate into a list: each object in the place of its earlier version, or else
 * behind its source; and takes out what a source no longer generates.
 *
 * <p>An earlier object is known by its identity and by an annotation that names its source. An
 * object without it is somebody else's and never overwritten.
 */
public final class Merge {
  private final ResourceList list;
  private final String originAnnotation;
  private final List<Source> sources;
  private final List<Source> whole;
  private final MergePolicy policy;

  private final Places files;
  private final Occurrences origins;
  private final Occurrences paths;
  private final Slots slots;
  private final Set<Identity> strangers = new HashSet<>();
  private final Map<Identity, Earlier> earlier = new LinkedHashMap<>();
  private final List<Earlier> duplicates = new ArrayList<>();
  private final Set<Identity> wanted = new HashSet<>();
  private final List<Item> generated = new ArrayList<>();
  private final Leftovers leftovers = new Leftovers();
  private final List<Result> results = new ArrayList<>();

  /** An item that an earlier call has generated. */
  private record Earlier(int index, Item item, Annotations annotations, String origin) {}

  /** Where an object is to stand, with what its host says of it there, and what stood there. */
  private record Placing(
      Generated object, Map<String, String> hostAnnotations, int place, Optional<Item> earlier) {}

  private record Written(Placing placing, Item item) {}

  /** The list with everything in its place, what was generated, and what is to be said. */
  public record Outcome(List<Item> items, List<Item> generated, List<Result> results) {}

  private Merge(
      ResourceList list, String originAnnotation, List<Source> sources, MergePolicy policy) {
    this.list = list;
    this.originAnnotation = originAnnotation;
    this.sources = sources;
    this.whole = sources.stream().filter(Source::whole).toList();
    this.policy = policy;
    this.files = new Places(sources, policy.files());
    this.origins = new Occurrences(originAnnotation);
    this.paths = new Occurrences(policy.inPaths());
    this.slots = new Slots(list.items());
  }

  /** The list with what its sources generate; the input's items if there is any error. */
  public static Outcome of(
      ResourceList list, String originAnnotation, List<Source> sources, MergePolicy policy)
      throws MalformedInputException {
    return new Merge(list, originAnnotation, sources, policy).outcome();
  }

  private Outcome outcome() throws MalformedInputException {
    indexItems();
    sources.forEach(source -> source.objects().forEach(object -> check(source, object)));
    if (!results.isEmpty()) {
      return new Outcome(list.items(), List.of(), results);
    }
    sources.forEach(this::stand);
    List<Placing> placings = sources.stream().flatMap(source -> placings(source).stream()).toList();
    SideBySide.map(placings, this::written).forEach(this::place);
    earlier.values().stream().filter(e -> !wanted.contains(identity(e))).forEach(this::retire);
    duplicates.forEach(this::retire);
    results.addAll(leftovers.results());
    return new Outcome(slots.all(), List.copyOf(generated), results);
  }

  private void indexItems() throws MalformedInputException {
    Set<Integer> sourceIndexes = new HashSet<>();
    sources.forEach(source -> source.index().ifPresent(sourceIndexes::add));
    sources.forEach(source -> sourceIndexes.addAll(source.companions().keySet()));
    Set<String> names = new HashSet<>();
    sources.forEach(source -> source.objects().forEach(o -> names.add(o.reference().name())));
    for (int i = 0; i < list.items().size(); i++) {
      Item item = list.items().get(i);
      boolean old = mayBePlaced(item) && takeEarlier(i, item, sourceIndexes.contains(i));
      // Most are told from all objects by their names alone.
      if (!old && names.contains(item.name())) {
        strangers.add(item.reference().identity());
      }
    }
  }

  /** Most items are not parsed: without the text they can have neither annotation nor place. */
  private boolean mayBePlaced(Item item) {
    return origins.isIn(item.excerpt()) || paths.isIn(item.excerpt());
  }

  /** Takes note of an item's place, and of the item if an earlier call has generated it. */
  private boolean takeEarlier(int index, Item item, boolean source) throws MalformedInputException {
    Annotations annotations = item.annotations();
    files.take(annotations);
    Optional<String> origin = annotations.get(originAnnotation);
    if (origin.isEmpty() || source) {
      return false;
    }
    Earlier old = new Earlier(index, item, annotations, origin.get());
    if (earlier.putIfAbsent(identity(old), old) != null) {
      duplicates.add(old);
    }
    return true;
  }

  private static Identity identity(Earlier old) {
    return old.item().reference().identity();
  }

  private void check(Source source, Generated object) {
    Identity identity = object.reference().identity();
    Earlier old = earlier.get(identity);
    if (!wanted.add(identity)) {
      complain(source, object, "is rendered for another item too; rename one of them");
    }
    if (strangers.contains(identity)) {
      String origin = originAnnotation + ": " + source.origin();
      complain(
          source,
          object,
          "is in the list already and was not rendered from this item; rename or remove it, or"
              + (" annotate it with " + origin + " to have it replaced"));
    }
    if (old != null && !source.owns(old.origin(), object.reference().namespace())) {
      complain(source, object, "is in the list already and was rendered from " + old.origin());
    }
  }

  private void complain(Source source, Generated object, String message) {
    String sentence = object.reference() + " " + message;
    results.add(source.item().about(Severity.ERROR, sentence));
  }

  private void stand(Source source) {
    source.index().ifPresent(index -> stand(index, source.item().item()));
    source.companions().forEach(this::stand);
  }

  private void stand(int index, Item item) {
    if (policy.dropSources()) {
      slots.remove(index);
    } else {
      slots.replace(index, item);
    }
  }

  /** New objects stand behind their source, or behind the one before them. */
  private List<Placing> placings(Source source) {
    List<Placing> placings = new ArrayList<>();
    int place = source.index().orElse(slots.last());
    for (int i = 0; i < source.objects().size(); i++) {
      Generated object = source.objects().get(i);
      Optional<Earlier> old = Optional.ofNullable(earlier.get(object.reference().identity()));
      place = old.map(Earlier::index).orElse(place);
      Map<String, String> hosts =
          old.isPresent() ? old.get().annotations().hosts() : files.next(source, i);
      placings.add(new Placing(object, hosts, place, old.map(Earlier::item)));
    }
    return placings;
  }

  private Written written(Placing placing) {
    Item item = placing.object().item(list.indent(), placing.hostAnnotations());
    return new Written(placing, placing.earlier().map(item::withCommentsOf).orElse(item));
  }

  private void place(Written object) {
    int place = object.placing().place();
    if (object.placing().earlier().isPresent()) {
      slots.replace(place, object.item());
    } else {
      slots.add(place, object.item());
    }
    generated.add(object.item());
  }

  /** Takes out what its source no longer generates; without the source nobody can tell. */
  private void retire(Earlier old) {
    ResourceRef object = old.item().reference();
    Optional<String> namespace = object.namespace();
    if (policy.spares(old.origin(), namespace)) {
      return;
    }
    Optional<Source> owner =
        whole.stream().filter(s -> s.owns(old.origin(), namespace)).findFirst();
    boolean goes = owner.isPresent() || policy.prune();
    if (goes) {
      slots.remove(old.index());
    }
    Severity severity = goes ? policy.removal() : Severity.WARNING;
    String fate =
        owner
            .map(source -> RemovalReasons.ofRemoval(old.origin(), object, source, wanted))
            .orElseGet(() -> RemovalReasons.ofAbsence(old.origin(), whole, policy.prune()));
    leftovers.add(object, old.annotations(), severity, fate);
  }
}
