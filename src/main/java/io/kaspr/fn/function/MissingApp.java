package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.yaml.Position;
import java.util.List;
import java.util.Optional;

/** Warns of a component whose app is not in the list, and proposes the app that was meant. */
final class MissingApp {
  private MissingApp() {}

  static Result of(ComponentItem orphan, List<KasprItem> apps) {
    Optional<ResourceRef> elsewhere = elsewhere(orphan, apps);
    Optional<String> proposal = elsewhere.isPresent() ? Optional.empty() : nearest(orphan, apps);
    return orphan
        .kasprItem()
        .about(
            new Problem(
                Problem.Severity.WARNING,
                "metadata.labels[" + Component.APP_LABEL + "]",
                message(orphan) + elsewhere.map(MissingApp::outOfReach).orElse(""),
                Optional.of(orphan.label()),
                proposal,
                orphan
                    .kasprItem()
                    .appLabel()
                    .map(label -> label.position())
                    .orElse(Position.START)));
  }

  private static String message(ComponentItem orphan) {
    return "waits for "
        + orphan.app()
        + ", which is not in the list: its ConfigMap is rendered, but no pod mounts it";
  }

  private static String outOfReach(ResourceRef app) {
    return "; the list has " + app + ", but a component must be in its app's namespace";
  }

  /** An app in another namespace that has the name, or had it before a host renamed it. */
  private static Optional<ResourceRef> elsewhere(ComponentItem orphan, List<KasprItem> apps) {
    Optional<String> namespace = orphan.kasprItem().namespace();
    return apps.stream()
        .filter(app -> !app.namespace().equals(namespace))
        .filter(app -> isOrWasNamed(app, orphan.label()))
        .map(KasprItem::effectiveReference)
        .findFirst();
  }

  private static boolean isOrWasNamed(KasprItem app, String name) {
    return app.effectiveReference().name().equals(name)
        || app.annotations().previousNames().contains(name);
  }

  private static Optional<String> nearest(ComponentItem orphan, List<KasprItem> apps) {
    Optional<String> namespace = orphan.kasprItem().namespace();
    List<String> names =
        apps.stream()
            .map(KasprItem::effectiveReference)
            .filter(app -> app.namespace().equals(namespace))
            .map(ResourceRef::name)
            .toList();
    return Nearest.to(orphan.label(), names);
  }
}
