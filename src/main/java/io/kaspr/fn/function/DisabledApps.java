package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.ListedItem;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.krm.merge.Source;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * The apps that are not to be rendered here. They stay as they are, and so do their components and
 * what was rendered from them before.
 */
public final class DisabledApps {
  public static final String ANNOTATION = "kaspr.io/render";

  /** What is said of such an app. */
  public static final String REASON = "is not rendered, as " + ANNOTATION + " is disabled";

  private final List<ListedItem> apps;

  private DisabledApps(List<ListedItem> apps) {
    this.apps = apps;
  }

  /** Those of these apps that are disabled. */
  static DisabledApps among(List<KasprItem> apps) {
    return new DisabledApps(
        apps.stream().filter(DisabledApps::isDisabled).map(KasprItem::listed).toList());
  }

  static boolean isDisabled(KasprItem app) {
    return app.annotations().get(ANNOTATION).filter("disabled"::equals).isPresent();
  }

  /** Whether a component is one of theirs; it is not parsed, as they are not. */
  boolean have(KasprItem component) {
    Optional<String> app = component.appLabel().map(Scalar::text);
    return app.isPresent()
        && sources().stream().anyMatch(source -> source.owns(app.get(), component.namespace()));
  }

  /** What the apps are called where they are. */
  List<ResourceRef> references() {
    return apps.stream().map(ListedItem::effectiveReference).toList();
  }

  List<Source> sources() {
    return apps.stream().map(Source::untouched).toList();
  }

  List<Result> results() {
    return apps.stream().map(app -> app.about(Severity.INFO, REASON)).toList();
  }
}
