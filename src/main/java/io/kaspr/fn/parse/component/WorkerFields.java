package io.kaspr.fn.parse.component;

import io.kaspr.fn.parse.Versions;
import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.text.KasprVersion;
import io.kaspr.fn.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Warns of fields that Kaspr's worker ignores, in all versions or in the one that an app runs. */
public final class WorkerFields {
  private WorkerFields() {}

  /** Warns of fields that no version uses: one warning for all fields with the same reason. */
  static void warnOfIdle(Field spec, Shape shape) {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    walk(
        spec,
        shape,
        (member, field) -> {
          Optional<String> reason = member.effect().idle();
          reason.ifPresent(r -> fields.computeIfAbsent(r, any -> new ArrayList<>()).add(field));
          return reason.isEmpty();
        });
    fields.forEach((reason, idle) -> warn(idle, reason));
  }

  private static void warn(List<Field> fields, String reason) {
    Field first = fields.get(0);
    List<String> others =
        fields.stream().map(Field::name).distinct().filter(n -> !n.equals(first.name())).toList();
    String more = others.isEmpty() ? "" : ", and neither have " + String.join(", ", others);
    first.warnOfKey("has no effect" + more + ": " + reason);
  }

  /** Warnings about kind and fields of a component that this version does not read yet. */
  public static List<Problem> newerThan(
      KasprVersion version, Node.Mapping resource, ComponentKind kind) {
    Problems problems = new Problems();
    Field root = new Field(problems, "", "", resource);
    if (version.isBefore(kind.since())) {
      root.child("kind").ifPresent(field -> warn(field, kind.since(), version));
    } else {
      root.child("spec").ifPresent(spec -> warnOfNewer(spec, kind.shape(), version));
    }
    return problems.all();
  }

  private static void warnOfNewer(Field spec, Shape shape, KasprVersion version) {
    walk(
        spec,
        shape,
        (member, field) -> {
          boolean isNewer = member.effect().since().filter(version::isBefore).isPresent();
          member
              .effect()
              .since()
              .filter(since -> isNewer)
              .ifPresent(since -> warn(field, since, version));
          return !isNewer;
        });
  }

  private static void warn(Field field, KasprVersion since, KasprVersion version) {
    field.warnOfKey(Versions.readSince(since, version));
  }

  /** Visits each field that is present; its fields too, if the visitor returns true. */
  private static void walk(Field field, Shape shape, BiPredicate<Member, Field> visitor) {
    shape
        .elements()
        .ifPresent(element -> field.children().forEach(child -> walk(child, element, visitor)));
    for (Member member : shape.members()) {
      field
          .child(member.name())
          .filter(child -> !child.isNull() && visitor.test(member, child))
          .ifPresent(child -> walk(child, member.shape(), visitor));
    }
  }
}
