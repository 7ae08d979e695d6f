package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.parse.field.Numbers;
import io.kaspr.fn.parse.field.Words;
import io.kaspr.fn.spec.text.Values;
import java.util.List;
import java.util.Optional;

/** The values of a KasprApp's annotations that concern its rendering. */
record AppAnnotations(boolean staticGroupMembership, Optional<String> packagesRefresh) {
  static final AppAnnotations NONE = new AppAnnotations(true, Optional.empty());

  private static final List<String> TRUE_OR_FALSE = List.of("true", "false");

  static AppAnnotations parse(Fields metadata) {
    AppAnnotations annotations = NONE;
    for (Field annotation : metadata.entries("annotations")) {
      annotations = annotations.with(annotation);
    }
    return annotations;
  }

  private AppAnnotations with(Field annotation) {
    return switch (annotation.name()) {
      case "kaspr.io/disable-static-group-membership" ->
          new AppAnnotations(!isTrue(annotation), packagesRefresh);
      case "kaspr.io/packages-refresh" ->
          new AppAnnotations(staticGroupMembership, annotation.asAny(Values::line));
      case "kaspr.io/render" -> enabled(annotation);
      case "kaspr.io/pause-reconciliation" -> paused(annotation);
      default -> this;
    };
  }

  private AppAnnotations paused(Field annotation) {
    if (isTrue(annotation)) {
      annotation.inform("has no effect: nothing is reconciled here, the app is rendered as always");
    }
    return this;
  }

  /** Only checks the value: an app with {@code disabled} is never parsed. */
  private AppAnnotations enabled(Field annotation) {
    Words.oneOf(annotation, List.of("enabled", "disabled"));
    return this;
  }

  private static boolean isTrue(Field annotation) {
    Optional<String> word = annotation.anyText().flatMap(Numbers::flag);
    return word.or(() -> Words.oneOf(annotation, TRUE_OR_FALSE)).filter("true"::equals).isPresent();
  }
}
