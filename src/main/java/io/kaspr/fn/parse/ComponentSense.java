package io.kaspr.fn.parse;

import io.kaspr.fn.spec.ComponentKind;
import java.util.List;
import java.util.Optional;

/**
 * Warns of what a component can be known not to mean: it is rendered all the same, and Kaspr would
 * fail or pass over it in the pod.
 */
final class ComponentSense {
  private ComponentSense() {}

  /** Of a {@code spec} whose fields are right one by one. */
  static void check(Field spec, ComponentKind kind) {
    spec.child("processors").ifPresent(ComponentSense::checkPipeline);
    Entrypoints.check(spec);
    if (kind == ComponentKind.AGENT) {
      spec.child("input").ifPresent(ComponentSense::checkInput);
    }
  }

  private static void checkPipeline(Field processors) {
    List<Field> steps = processors.child("pipeline").map(Field::children).orElse(List.of());
    List<Field> names =
        processors.child("operations").map(Field::children).orElse(List.of()).stream()
            .flatMap(operation -> operation.child("name").stream())
            .toList();
    List<String> known = texts(names);
    List<String> called = texts(steps);
    steps.stream().filter(step -> isMissing(step, known)).forEach(s -> warnOfStep(s, known));
    if (!steps.isEmpty()) {
      names.stream()
          .filter(name -> isMissing(name, called))
          .forEach(name -> name.warn("has no effect, as the pipeline does not name it"));
    }
  }

  private static boolean isMissing(Field name, List<String> known) {
    return name.plainText().filter(text -> !known.contains(text)).isPresent();
  }

  private static void warnOfStep(Field step, List<String> known) {
    String operations =
        known.isEmpty() ? "there are no operations" : "they are " + Listed.first(known);
    Optional<String> nearest = Nearest.to(step.plainText().orElse(""), known);
    step.warn(
        "must be the name of one of the operations, or Kaspr fails with it; " + operations,
        nearest);
  }

  private static List<String> texts(List<Field> fields) {
    return fields.stream().flatMap(field -> field.plainText().stream()).toList();
  }

  /** A topic without name and pattern counts as none. */
  private static void checkInput(Field input) {
    Optional<Field> topic =
        input.child("topic").filter(t -> hasText(t, "name") || hasText(t, "pattern"));
    Optional<Field> channel = input.child("channel").filter(c -> !c.isNull());
    if (topic.isPresent()) {
      channel.ifPresent(
          c -> c.warn("must not be there beside topic: an agent reads one of the two"));
    } else if (channel.isEmpty()) {
      input.warn("must have a topic with a name or pattern, or a channel, or Kaspr fails with it");
    }
  }

  private static boolean hasText(Field field, String name) {
    return field.child(name).flatMap(Field::plainText).filter(t -> !t.isEmpty()).isPresent();
  }
}
