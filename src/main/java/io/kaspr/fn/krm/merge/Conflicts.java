package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.krm.merge.EarlierObjects.Earlier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds objects that cannot be put into a list, as their names are somebody else's. */
final class Conflicts {
  private static final String ADVICE =
      ", which is in the list too; rename one of the two, and let functions that rename run before"
          + " this one";

  private final List<Source> sources;
  private final EarlierObjects earlier;
  private final String originAnnotation;
  private final Set<Identity> seen = new HashSet<>();
  private final List<Result> results = new ArrayList<>();

  private Conflicts(List<Source> sources, EarlierObjects earlier, String originAnnotation) {
    this.sources = sources;
    this.earlier = earlier;
    this.originAnnotation = originAnnotation;
  }

  /**
   * Those of objects.
   *
   * @param untouched sources that are in the list too
   */
  static List<Result> among(
      List<Source> sources,
      List<Source> untouched,
      EarlierObjects earlier,
      String originAnnotation) {
    List<Source> all = Stream.concat(sources.stream(), untouched.stream()).toList();
    Conflicts conflicts = new Conflicts(all, earlier, originAnnotation);
    sources.forEach(source -> source.objects().forEach(o -> conflicts.check(source, o)));
    return List.copyOf(conflicts.results);
  }

  private void check(Source source, Generated object) {
    Identity identity = object.reference().identity();
    if (!seen.add(identity)) {
      complain(source, object, "is rendered for another item too; rename one of them");
    }
    if (earlier.isForeign(identity)) {
      String origin = originAnnotation + ": " + source.origin();
      complain(
          source,
          object,
          "is in the list already and was not rendered from this item; rename or remove it, or"
              + (" annotate it with " + origin + " to have it replaced"));
    }
    earlier.copies(identity).stream()
        .filter(old -> !old.isOf(source) && isInTheList(old))
        .map(Earlier::origin)
        .distinct()
        .map(origin -> "is in the list already and was rendered from " + origin + ADVICE)
        .forEach(message -> complain(source, object, message));
  }

  /** Without its source, an object was renamed with it by a function behind this one. */
  private boolean isInTheList(Earlier object) {
    return sources.stream().anyMatch(object::isOf);
  }

  private void complain(Source source, Generated object, String message) {
    results.add(source.item().about(Severity.ERROR, object.reference() + " " + message));
  }
}
