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
 * The apps whose annotation says not to render them. They stay as they are, and so do their
 * components and the objects of an earlier call.
 */
public final class DisabledApps {
  public static final String ANNOTATION = "kaspr.io/render";

  /** The message about such an app. */
  public static final String REASON = "is not rendered, as " + ANNOTATION + " is disabled";

  private final List<ListedItem> apps;
  private final List<Source> sources;

  private DisabledApps(List<ListedItem> apps) {
    this.apps = apps;
    this.sources = apps.stream().map(Source::untouched).toList();
  }

  /** Those of these apps that are disabled. */
  static DisabledApps among(List<KasprItem> apps) {
    return new DisabledApps(
        apps.stream().filter(DisabledApps::isDisabled).map(KasprItem::listed).toList());
  }

  static boolean isDisabled(KasprItem app) {
    return app.annotations().get(ANNOTATION).filter("disabled"::equals).isPresent();
  }

  /** Whether a component's app is disabled; if so, the component is not parsed either. */
  boolean includeAppOf(KasprItem component) {
    Optional<String> app = component.appLabel().map(Scalar::text);
    return app.isPresent()
        && sources.stream().anyMatch(source -> source.owns(app.get(), component.namespace()));
  }

  /** References to the apps, with the namespace of the settings for apps without one. */
  List<ResourceRef> references() {
    return apps.stream().map(ListedItem::effectiveReference).toList();
  }

  List<Source> sources() {
    return sources;
  }

  List<Result> results() {
    return apps.stream().map(app -> app.about(Severity.INFO, REASON)).toList();
  }
}
