package io.kaspr.fn.parse.component;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.NameList;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.spec.component.ComponentKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that the fields of a component, each valid by itself, work together: an error if Kaspr's
 * worker would not start, a warning if it would fail later or ignore a field.
 */
final class ComponentConsistency {
  private ComponentConsistency() {}

  /** Checks a {@code spec}. */
  static void check(Field spec, ComponentKind kind) {
    WorkerFields.warnOfIdle(spec, kind.shape());
    spec.child("processors").ifPresent(ComponentConsistency::checkPipeline);
    CodeTraps.check(spec);
    Entrypoints.check(spec);
    switch (kind) {
      case AGENT -> {
        spec.child("input").ifPresent(ComponentConsistency::checkInput);
        CodeTraps.checkBatches(spec);
      }
      case WEB_VIEW, JOIN -> {}
      case TABLE -> checkSerializers(spec);
      case TASK -> checkTask(spec);
    }
  }

  /** Only an info: JSON is also the default, so the app runs as it says. */
  private static void checkSerializers(Field table) {
    for (String name : List.of("keySerializer", "valueSerializer")) {
      table
          .child(name)
          .filter(field -> field.plainText().filter("json"::equals).isPresent())
          .ifPresent(field -> field.inform("has no effect: the worker takes JSON without it too"));
    }
  }

  private static void checkTask(Field task) {
    task.child("processors").ifPresent(ComponentConsistency::checkStart);
    task.child("schedule")
        .filter(
            schedule ->
                !schedule.isNull() && !hasText(schedule, "cron") && !hasText(schedule, "interval"))
        .ifPresent(
            schedule ->
                schedule.warnOfKey(
                    "must have cron or interval, or the task never runs; without a schedule it runs"
                        + " once, at the start"));
  }

  /** A task's first operation has no value that it could send. */
  private static void checkStart(Field processors) {
    Optional<String> first =
        processors.child("pipeline").stream()
            .flatMap(pipeline -> pipeline.children().stream())
            .findFirst()
            .flatMap(Field::plainText);
    operations(processors).stream()
        .filter(operation -> first.isPresent() && name(operation).equals(first))
        .flatMap(operation -> operation.child("topicSend").stream())
        .filter(send -> !send.isNull())
        .forEach(
            send ->
                send.complain(
                    "must not be in the first operation of a task, which has no value to send; put"
                        + " an operation with map before it"));
  }

  private static List<Field> operations(Field processors) {
    return processors.child("operations").map(Field::children).orElse(List.of());
  }

  private static Optional<String> name(Field operation) {
    return operation.child("name").flatMap(Field::plainText);
  }

  private static void checkPipeline(Field processors) {
    List<Field> steps = processors.child("pipeline").map(Field::children).orElse(List.of());
    List<Field> names =
        operations(processors).stream().flatMap(o -> o.child("name").stream()).toList();
    operations(processors).forEach(ComponentConsistency::checkKinds);
    List<String> known = texts(names);
    List<String> called = texts(steps);
    steps.stream().filter(step -> isMissing(step, known)).forEach(s -> warnOfStep(s, known));
    if (steps.isEmpty() && !known.isEmpty()) {
      processors.warn("must have the operations in pipeline that are to run, or none of them does");
    } else {
      names.stream()
          .filter(name -> isMissing(name, called))
          .forEach(name -> name.warn("has no effect, as the pipeline does not name it"));
    }
  }

  /**
   * Of these kinds the worker uses the first that is there, in this order, and ignores the others.
   */
  private static void checkKinds(Field operation) {
    List<Field> kinds =
        Stream.of("topicSend", "filter", "map")
            .flatMap(kind -> operation.child(kind).stream())
            .filter(kind -> !kind.isNull())
            .toList();
    for (Field other : kinds.subList(Math.min(1, kinds.size()), kinds.size())) {
      other.warn(
          "has no effect beside "
              + kinds.get(0).name()
              + ": an operation does one thing; make it an operation of its own");
    }
  }

  private static boolean isMissing(Field name, List<String> known) {
    return name.plainText().filter(text -> !known.contains(text)).isPresent();
  }

  private static void warnOfStep(Field step, List<String> known) {
    String operations =
        known.isEmpty() ? "there are no operations" : "they are " + NameList.abbreviated(known);
    Optional<String> nearest = Nearest.to(step.plainText().orElse(""), known);
    step.warn(
        "must be the name of one of the operations, or Kaspr fails with it; " + operations,
        nearest);
  }

  private static List<String> texts(List<Field> fields) {
    return fields.stream().flatMap(field -> field.plainText().stream()).toList();
  }

  /** A topic without name and pattern counts as absent. */
  private static void checkInput(Field input) {
    Optional<Field> topic =
        input.child("topic").filter(t -> hasText(t, "name") || hasText(t, "pattern"));
    Optional<Field> channel = input.child("channel").filter(c -> !c.isNull());
    if (topic.isPresent()) {
      channel.ifPresent(
          c -> c.warn("must not be there beside topic: an agent reads one of the two"));
    } else if (channel.isEmpty()) {
      input.complain(
          "must have a topic with a name, or a channel, or Kaspr's worker does not start with it");
    }
  }

  private static boolean hasText(Field field, String name) {
    return field.child(name).flatMap(Field::plainText).filter(t -> !t.isEmpty()).isPresent();
  }
}
