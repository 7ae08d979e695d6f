package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.krm.merge.EarlierObjects.Earlier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of objects that an earlier call has generated and this one has not, and what is said
 * of them: one result for all of a source, as kpt shows no more than four.
 */
final class StaleObjects {
  private final List<Source> sources;
  private final MergePolicy policy;
  private final Set<Identity> generated;
  private final Map<Verdict, List<Stale>> byVerdict = new LinkedHashMap<>();

  /** What becomes of objects; the sentence names their source. */
  private record Verdict(String namespace, Severity severity, String sentence) {}

  private record Stale(ResourceRef reference, Annotations annotations) {}

  /**
   * None as yet.
   *
   * @param generated what this call has generated
   */
  StaleObjects(List<Source> sources, MergePolicy policy, Set<Identity> generated) {
    this.sources = sources.stream().filter(Source::whole).toList();
    this.policy = policy;
    this.generated = generated;
  }

  /**
   * Whether an object goes, as it is there once more or its source no longer yields it; without the
   * source none can tell.
   */
  boolean goes(Earlier object) {
    ResourceRef reference = object.item().reference();
    Optional<String> namespace = reference.namespace();
    if (policy.spares(object.origin(), namespace)) {
      return false;
    }
    Optional<Source> owner = sources.stream().filter(object::isOf).findFirst();
    boolean twice = generated.contains(reference.identity());
    boolean goes = twice || owner.isPresent() || policy.prune();
    String sentence = twice ? RemovalReasons.TWICE : reason(object, owner);
    Severity severity = goes ? policy.removal() : Severity.WARNING;
    byVerdict
        .computeIfAbsent(
            new Verdict(namespace.orElse(""), severity, sentence), any -> new ArrayList<>())
        .add(new Stale(reference, object.annotations()));
    return goes;
  }

  private String reason(Earlier object, Optional<Source> owner) {
    return owner
        .map(source -> RemovalReasons.ofRemoval(object, source, generated))
        .orElseGet(() -> RemovalReasons.ofAbsence(object.origin(), sources, policy.prune()));
  }

  List<Result> results() {
    return byVerdict.entrySet().stream().map(e -> result(e.getKey(), e.getValue())).toList();
  }

  /** It is about the first and names the others. */
  private static Result result(Verdict verdict, List<Stale> objects) {
    Stale first = objects.get(0);
    List<String> others =
        objects.stream().skip(1).map(object -> object.reference().toString()).toList();
    String more = "; the same goes for " + String.join(", ", others);
    return Result.about(
        verdict.severity(),
        first.reference(),
        first.annotations().file(),
        verdict.sentence() + (others.isEmpty() ? "" : more));
  }
}
