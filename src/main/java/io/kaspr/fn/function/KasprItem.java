package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ListedItem;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.Optional;

/** An item of Kaspr, unchanged, with its tree. */
record KasprItem(ListedItem listed, Mapping tree) {

  /**
   * Reads an item.
   *
   * @param index in the list; empty for the functionConfig
   * @param namespace of the settings, for items without one
   */
  static KasprItem of(Item item, Optional<Integer> index, Optional<String> namespace)
      throws MalformedInputException {
    Mapping tree = item.tree();
    Optional<String> own = item.reference().namespace();
    Optional<String> placed = own.or(() -> namespace);
    return new KasprItem(new ListedItem(item, index, Annotations.of(tree), placed), tree);
  }

  Item item() {
    return listed.item();
  }

  Annotations annotations() {
    return listed.annotations();
  }

  Optional<String> namespace() {
    return listed.namespace();
  }

  ResourceRef reference() {
    return listed.reference();
  }

  /** The reference with {@link #namespace}, also where the item itself has none. */
  ResourceRef effectiveReference() {
    return listed.effectiveReference();
  }

  /** The label by which a component names its app, if it has one. */
  Optional<Scalar> appLabel() {
    return tree.mapping("metadata")
        .flatMap(metadata -> metadata.mapping("labels"))
        .flatMap(labels -> labels.scalar(Component.APP_LABEL));
  }

  Result about(Severity severity, String message) {
    return listed.about(severity, message);
  }

  Result about(Severity severity, String message, Result.Field field) {
    return listed.about(severity, message, field);
  }

  Result about(Problem problem) {
    return about(
        Severity.valueOf(problem.severity().name()),
        message(problem),
        new Result.Field(
            problem.path(),
            problem.currentValue(),
            problem.proposedValue(),
            Optional.of(item().positionInInput(problem.position()))));
  }

  /** With the proposed value in it: hosts show the message of a result, but not that value. */
  private static String message(Problem problem) {
    return problem
        .proposedValue()
        .filter(proposed -> !Nearest.isNamed(proposed, problem.message()))
        .map(proposed -> problem.message() + Nearest.didYouMean(proposed))
        .orElse(problem.message());
  }
}
