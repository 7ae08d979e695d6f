package io.kaspr.fn.krm.merge;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.SideBySide;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.MovedAnchors;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.merge.EarlierObjects.Earlier;
import io.kaspr.fn.yaml.LiteralBlocks;
import java.util.ArrayList;
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
  private final List<Source> sources;
  private final MergePolicy policy;
  private final FilePlaces places;
  private final MovedObjects earlier;
  private final ItemSlots slots;
  private final List<Item> generated = new ArrayList<>();
  private final LiteralBlocks blocks = new LiteralBlocks();
  private String tail;

  /** Where an object is to stand, with what its host says of it there, and what stood there. */
  private record Placing(
      Generated object, Map<String, String> hostAnnotations, int place, Optional<Item> earlier) {}

  private record Written(Placing placing, Item item) {}

  /**
   * Everything in its place, what was generated, and what is to be said; {@code list} has the text
   * around the items.
   */
  public record Outcome(
      ResourceList list, List<Item> items, List<Item> generated, List<Result> results) {}

  private Merge(
      ResourceList list,
      List<Source> sources,
      MergePolicy policy,
      FilePlaces places,
      MovedObjects earlier) {
    this.list = list;
    this.sources = sources;
    this.policy = policy;
    this.places = places;
    this.earlier = earlier;
    this.slots = new ItemSlots(list.items());
    this.tail = list.tail();
  }

  /** The list with what its sources generate; the input's items if there is any error. */
  public static Outcome of(
      ResourceList list, String originAnnotation, List<Source> sources, MergePolicy policy)
      throws MalformedInputException {
    FilePlaces places = new FilePlaces(sources, policy.files());
    EarlierObjects earlier =
        EarlierObjects.in(list, sources, originAnnotation, policy.inPaths(), places);
    MovedObjects moved = new MovedObjects(earlier, places, sources);
    List<Source> placed = sources.stream().map(moved::placed).toList();
    placed.forEach(moved::find);
    List<Result> conflicts = Conflicts.among(placed, policy.untouched(), earlier, originAnnotation);
    return conflicts.isEmpty()
        ? new Merge(list, placed, policy, places, moved).outcome()
        : new Outcome(list, list.items(), List.of(), conflicts);
  }

  private Outcome outcome() {
    sources.forEach(this::putSource);
    List<Placing> placings = sources.stream().flatMap(source -> placings(source).stream()).toList();
    SideBySide.map(placings, this::written).forEach(this::put);
    StaleObjects stale = new StaleObjects(sources, policy, identities());
    earlier.without(replaced(placings)).stream()
        .filter(stale::goes)
        .forEach(object -> slots.remove(object.index()));
    return new Outcome(list.withTail(tail), slots.all(), List.copyOf(generated), stale.results());
  }

  private static Set<Integer> replaced(List<Placing> placings) {
    return placings.stream()
        .filter(placing -> placing.earlier().isPresent())
        .map(Placing::place)
        .collect(toUnmodifiableSet());
  }

  private Set<Identity> identities() {
    return sources.stream()
        .flatMap(source -> source.objects().stream())
        .map(object -> object.reference().identity())
        .collect(toUnmodifiableSet());
  }

  private void putSource(Source source) {
    source.index().ifPresent(index -> putSource(index, source.item().item()));
    source.companions().forEach(this::putSource);
  }

  private void putSource(int index, Item item) {
    if (policy.dropSources()) {
      slots.remove(index);
    } else {
      slots.replace(index, item);
    }
    String now = policy.dropSources() ? "" : item.text();
    MovedAnchors anchors = MovedAnchors.between(list.items().get(index).text(), now);
    if (!anchors.isEmpty()) {
      slots.editBehind(index, other -> other.withText(anchors.into(other.text())));
      tail = anchors.into(tail);
    }
  }

  /** New objects stand behind their source, or behind the one before them. */
  private List<Placing> placings(Source source) {
    List<Placing> placings = new ArrayList<>();
    int place = source.index().orElse(slots.last());
    for (int i = 0; i < source.objects().size(); i++) {
      Generated object = source.objects().get(i);
      Optional<Earlier> old = earlier.find(source, object.reference().identity());
      place = old.map(Earlier::index).orElse(place);
      Map<String, String> hosts =
          old.isPresent() ? old.get().annotations().hosts() : places.next(source, i);
      placings.add(new Placing(object, hosts, place, old.map(Earlier::item)));
    }
    return placings;
  }

  private Written written(Placing placing) {
    Item item = placing.object().item(list.indent(), placing.hostAnnotations(), blocks);
    return new Written(placing, placing.earlier().map(item::withCommentsOf).orElse(item));
  }

  private void put(Written object) {
    int place = object.placing().place();
    if (object.placing().earlier().isPresent()) {
      slots.replace(place, object.item());
    } else {
      slots.add(place, object.item());
    }
    generated.add(object.item());
  }
}
