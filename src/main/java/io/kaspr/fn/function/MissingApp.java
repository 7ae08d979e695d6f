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
    Optional<String> known =
        elsewhere(orphan, apps)
            .map(MissingApp::outOfReach)
            .or(() -> renamed(orphan, apps).map(MissingApp::renamedWithIt));
    Optional<String> proposal = known.isPresent() ? Optional.empty() : nearest(orphan, apps);
    return orphan
        .kasprItem()
        .about(
            new Problem(
                Problem.Severity.WARNING,
                "metadata.labels[" + Component.APP_LABEL + "]",
                message(orphan) + known.orElse(""),
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

  private static String renamedWithIt(ResourceRef app) {
    return "; if kustomize has renamed both, it is for "
        + app
        + ", which only the function that the build calls can know: run the build itself";
  }

  /** An app around whose name, as the label has it, is what is around the component's own. */
  private static Optional<ResourceRef> renamed(ComponentItem orphan, List<KasprItem> apps) {
    Optional<String> namespace = orphan.kasprItem().namespace();
    String component = orphan.kasprItem().effectiveReference().name();
    return orphan.kasprItem().annotations().previousNames().isEmpty()
        ? apps.stream()
            .filter(app -> app.namespace().equals(namespace))
            .map(KasprItem::effectiveReference)
            .filter(app -> haveSameAround(app.name(), orphan.label(), component))
            .findFirst()
        : Optional.empty();
  }

  private static boolean haveSameAround(String app, String label, String component) {
    int start = app.indexOf(label);
    return start >= 0
        && app.length() > label.length()
        && component.length() > app.length() - label.length()
        && component.startsWith(app.substring(0, start))
        && component.endsWith(app.substring(start + label.length()));
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
