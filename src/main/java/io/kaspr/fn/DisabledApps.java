package io.kaspr.fn;

import io.kaspr.fn.krm.ResourceRef;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.krm.Source;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The apps that are not to be rendered here. They stay as they are, and so do their components and
 * what was rendered from them before.
 */
public final class DisabledApps {
  public static final String ANNOTATION = "kaspr.io/render";

  /** What is said of such an app. */
  public static final String REASON = "is not rendered, as " + ANNOTATION + " is disabled";

  private final List<ResourceRef> references = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  /** Whether the app is not to be rendered; it is noted then. */
  boolean take(KasprItem app) {
    boolean disabled = app.annotations().get(ANNOTATION).filter("disabled"::equals).isPresent();
    if (disabled) {
      references.add(app.placed());
      sources.add(source(app));
      results.add(app.about(Severity.INFO, REASON));
    }
    return disabled;
  }

  private static Source source(KasprItem app) {
    return new Source(
        app.reference().name(),
        true,
        app.item(),
        app.namespace(),
        app.index(),
        app.annotations(),
        Map.of(),
        List.of());
  }

  /** Whether a component is one of theirs; it is not parsed, as they are not. */
  boolean have(KasprItem component) {
    Optional<String> app = component.appLabel().map(Scalar::text);
    return app.isPresent()
        && sources.stream().anyMatch(source -> source.owns(app.get(), component.namespace()));
  }

  /** What the apps are called where they are. */
  List<ResourceRef> references() {
    return List.copyOf(references);
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }

  List<Result> results() {
    return List.copyOf(results);
  }
}
