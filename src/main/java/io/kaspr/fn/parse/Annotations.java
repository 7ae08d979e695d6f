package io.kaspr.fn.parse;

import io.kaspr.fn.spec.Values;
import java.util.List;
import java.util.Optional;

/** What the annotations of a KasprApp that are meant for its rendering say. */
record Annotations(boolean staticGroupMembership, Optional<String> packagesRefresh) {
  static final Annotations NONE = new Annotations(true, Optional.empty());

  private static final List<String> TRUE_OR_FALSE = List.of("true", "false");

  static Annotations parse(Fields metadata) {
    Annotations annotations = NONE;
    for (Field annotation : metadata.entries("annotations")) {
      annotations = annotations.with(annotation);
    }
    return annotations;
  }

  private Annotations with(Field annotation) {
    return switch (annotation.name()) {
      case "kaspr.io/disable-static-group-membership" ->
          new Annotations(!isTrue(annotation), packagesRefresh);
      case "kaspr.io/packages-refresh" ->
          new Annotations(staticGroupMembership, annotation.asAny(Values::line));
      case "kaspr.io/render" -> enabled(annotation);
      case "kaspr.io/pause-reconciliation" -> paused(annotation);
      default -> this;
    };
  }

  private Annotations paused(Field annotation) {
    if (isTrue(annotation)) {
      annotation.inform("has no effect: nothing is reconciled here, the app is rendered as always");
    }
    return this;
  }

  /** An app of which it is disabled is not parsed at all. */
  private Annotations enabled(Field annotation) {
    Words.oneOf(annotation, List.of("enabled", "disabled"));
    return this;
  }

  private static boolean isTrue(Field annotation) {
    Optional<String> word = annotation.anyText().flatMap(Numbers::flag);
    return word.or(() -> Words.oneOf(annotation, TRUE_OR_FALSE)).filter("true"::equals).isPresent();
  }
}
