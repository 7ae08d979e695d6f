package io.kaspr.fn;

import io.kaspr.fn.krm.Annotations;
import io.kaspr.fn.krm.HostAnnotations;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.ResourceRef;
import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.parse.Nearest;
import io.kaspr.fn.parse.Problem;
import io.kaspr.fn.parse.Problems;
import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.SourceHandling;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of Kaspr's items, read for its parser.
 *
 * @param index in the list; empty for the function's configuration
 * @param namespace its own, or else the one that is set for items without
 */
record KasprItem(
    Item item,
    Optional<Integer> index,
    Mapping tree,
    Annotations annotations,
    Problems problems,
    Optional<String> namespace) {

  static KasprItem of(Item item, Optional<Integer> index, Optional<String> namespace)
      throws MalformedInputException {
    return of(item, index, new Problems(), namespace);
  }

  /** The function's configuration. */
  static KasprItem ofSettings(Item config) throws MalformedInputException {
    return of(config, Optional.empty(), Problems.ofSettings(), Optional.empty());
  }

  private static KasprItem of(
      Item item, Optional<Integer> index, Problems problems, Optional<String> namespace)
      throws MalformedInputException {
    Mapping tree = item.tree();
    Optional<String> own = item.reference().namespace();
    return new KasprItem(
        item, index, tree, Annotations.of(tree), problems, own.or(() -> namespace));
  }

  /** What it is called in its own namespace or in the one that is set. */
  ResourceRef placed() {
    return reference().in(namespace);
  }

  ResourceRef reference() {
    return item.reference();
  }

  /** The label by which a component names its app, if it has one. */
  Optional<Scalar> appLabel() {
    return tree.mapping("metadata")
        .flatMap(metadata -> metadata.mapping("labels"))
        .flatMap(labels -> labels.scalar(Component.APP_LABEL));
  }

  /** What a parser has found it to be called. */
  Identity identity(Optional<String> parsedNamespace, String parsedName) {
    return reference().in(parsedNamespace).named(parsedName).identity();
  }

  Result about(Severity severity, String message) {
    return Result.about(severity, reference(), annotations, message);
  }

  /**
   * What is wrong with the item, or worth saying, once it is parsed to something of this name.
   *
   * @param standing the item as it would stand from now on
   */
  List<Result> results(Optional<Identity> parsed, Optional<Item> standing) {
    List<Result> results = new ArrayList<>(results());
    if (parsed.isPresent() && !isNamed(parsed.get())) {
      results.add(
          about(Severity.ERROR, "must have name and namespace in its own metadata, not merged in"));
    }
    boolean said = problems.all().stream().anyMatch(p -> p.path().startsWith("metadata"));
    if (standing.isEmpty() && !said) {
      results.add(about(Severity.ERROR, cannotBeMarked()));
    }
    return results;
  }

  /** What is wrong with the item, or worth saying, as its parser has noted it. */
  List<Result> results() {
    return problems.all().stream().map(this::about).toList();
  }

  /** The item as it shall stand from now on, if it was parsed and is to be rendered. */
  Optional<Item> accepted(Optional<Identity> parsed, Optional<Item> standing) {
    return parsed.filter(this::isNamed).flatMap(name -> standing);
  }

  /** The item as it would stand if it is rendered; empty if it cannot be marked. */
  Optional<Item> standing(SourceHandling handling) {
    return handling == SourceHandling.LOCAL_CONFIG ? marked() : Optional.of(item);
  }

  /** Whether the list calls the item what its tree does: the list does not follow merge keys. */
  private boolean isNamed(Identity parsed) {
    return parsed.equals(placed().identity());
  }

  /** Marked so that no host applies it; it stays in the list for the next rendering. */
  private Optional<Item> marked() {
    boolean already =
        annotations.get(HostAnnotations.LOCAL_CONFIG).filter("true"::equals).isPresent();
    return already
        ? Optional.of(item)
        : item.withAnnotation(tree, HostAnnotations.LOCAL_CONFIG, "true");
  }

  private static String cannotBeMarked() {
    return "cannot be marked with "
        + HostAnnotations.LOCAL_CONFIG
        + ", as its annotations are shared by an alias or merge key or written in an unusual"
        + " way; add this annotation, of value \"true\", by hand";
  }

  Result about(Problem problem) {
    return about(
        Severity.valueOf(problem.severity().name()),
        message(problem),
        new Result.Field(
            problem.path(),
            problem.currentValue(),
            problem.proposedValue(),
            Optional.of(item.inInput(problem.position()))));
  }

  Result about(Severity severity, String message, Result.Field field) {
    return new Result(
        severity,
        message,
        Optional.of(reference()),
        Optional.of(field),
        annotations.file(),
        Map.of());
  }

  /** Hosts show a result's message and not the value that it proposes. */
  private static String message(Problem problem) {
    return problem
        .proposedValue()
        .filter(proposed -> !Nearest.isNamed(proposed, problem.message()))
        .map(proposed -> problem.message() + Nearest.question(proposed))
        .orElse(problem.message());
  }
}
