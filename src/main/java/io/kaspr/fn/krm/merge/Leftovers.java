package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of objects that no source yields any more: one result for all of a source, as kpt
 * shows no more than four.
 */
final class Leftovers {
  private final Map<Fate, List<Leftover>> all = new LinkedHashMap<>();

  /** What becomes of objects; the sentence names their source. */
  private record Fate(String namespace, Severity severity, String sentence) {}

  private record Leftover(ResourceRef reference, Annotations annotations) {}

  void add(ResourceRef object, Annotations annotations, Severity severity, String sentence) {
    Fate fate = new Fate(object.namespace().orElse(""), severity, sentence);
    all.computeIfAbsent(fate, any -> new ArrayList<>()).add(new Leftover(object, annotations));
  }

  List<Result> results() {
    return all.entrySet().stream().map(e -> result(e.getKey(), e.getValue())).toList();
  }

  /** It is about the first and names the others. */
  private static Result result(Fate fate, List<Leftover> objects) {
    Leftover first = objects.get(0);
    List<String> others =
        objects.stream().skip(1).map(object -> object.reference().toString()).toList();
    String more = "; the same goes for " + String.join(", ", others);
    return Result.about(
        fate.severity(),
        first.reference(),
        first.annotations().file(),
        fate.sentence() + (others.isEmpty() ? "" : more));
  }
}
