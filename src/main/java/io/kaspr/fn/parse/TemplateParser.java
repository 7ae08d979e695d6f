package io.kaspr.fn.parse;

import java.util.List;
import java.util.Optional;

/** Reads {@code spec.template}. */
final class TemplateParser {
  private static final List<String> KNOWN =
      List.of("serviceAccount", "pod", "service", "kasprContainer", "pythonPackagesInitContainer");

  private TemplateParser() {}

  /** What it says of the container that installs the packages. */
  static Optional<Fields> installContainer(Fields spec) {
    Optional<Fields> template = spec.object("template", KNOWN);
    template.ifPresent(NotRendered::template);
    Optional<Fields> container =
        template.flatMap(f -> f.object("pythonPackagesInitContainer", NotRendered.CONTAINER));
    container.ifPresent(NotRendered::installContainer);
    return container;
  }

  static void warnWithoutPackages(Optional<Fields> container) {
    container
        .flatMap(fields -> fields.field("env"))
        .ifPresent(env -> env.warn("has no effect without spec.pythonPackages"));
  }
}
