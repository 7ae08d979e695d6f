package io.kaspr.fn.function;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.krm.merge.Source;
import io.kaspr.fn.packages.ObjectKey;
import io.kaspr.fn.parse.settings.Settings;
import io.kaspr.fn.render.AppRenderer;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.text.KasprVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of parsing and rendering one app. It depends only on the app, its components and the
 * settings, so that apps can be rendered in parallel.
 *
 * @param rendered empty for an app with errors, as is {@code source}
 */
record AppOutcome(List<Result> results, Optional<RenderedApp> rendered, Optional<Source> source) {

  /**
   * Parses and renders an app.
   *
   * @param own the components of this app, in the order of rendering
   * @param duplicate the error if another item of the list is the same app
   */
  static AppOutcome of(
      KasprItem app, List<ComponentItem> own, Settings settings, Optional<Result> duplicate) {
    List<Component> components = own.stream().map(ComponentItem::component).toList();
    ParsedItem<KasprApp> parsed = ParsedItem.ofApp(app, components, settings);
    if (parsed.value().isEmpty() || duplicate.isPresent()) {
      List<Result> results = new ArrayList<>(parsed.results());
      duplicate.ifPresent(results::add);
      return new AppOutcome(results, Optional.empty(), Optional.empty());
    }
    return rendered(app, parsed.value().get(), own, parsed);
  }

  /**
   * A warning for each app whose archives lie where an earlier one, of another namespace, has its
   * own.
   *
   * @param outcomes those of the items, in their order
   */
  static List<Result> sharedArchives(List<KasprItem> items, List<AppOutcome> outcomes) {
    Map<String, KasprApp> first = new HashMap<>();
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Optional<KasprApp> app = outcomes.get(i).rendered().map(RenderedApp::app);
      Optional<Cache.Gcs> cache =
          app.flatMap(KasprApp::pythonPackages).flatMap(packages -> packages.cache().bucket());
      if (cache.isPresent()) {
        String place = ObjectKey.url(cache.get(), ObjectKey.directory(app.get(), cache.get()));
        KasprApp other = first.putIfAbsent(place, app.get());
        if (other != null) {
          results.add(shared(items.get(i), cache.get(), other, place));
        }
      }
    }
    return results;
  }

  private static Result shared(KasprItem item, Cache.Gcs cache, KasprApp other, String place) {
    String namespace = other.metadata().namespace().orElse("");
    String instead = cache.prefix() + "{namespace}/";
    return item.about(
        Severity.WARNING,
        "has its archives in "
            + place
            + ", as KasprApp "
            + (namespace.isEmpty() ? "" : namespace + "/")
            + other.name()
            + " has, so each runs what the other uploads; keep them apart by the prefix "
            + instead,
        new Result.Field(
            "spec.pythonPackages.cache.gcs.prefix",
            Optional.of(cache.prefix()),
            Optional.of(instead)));
  }

  private static AppOutcome rendered(
      KasprItem item, KasprApp app, List<ComponentItem> own, ParsedItem<KasprApp> parsed) {
    List<HasMetadata> objects = AppRenderer.render(app);
    Optional<KasprVersion> version = app.workload().version();
    Result report = AppReport.of(app, objects.size(), item);
    List<Result> results = new ArrayList<>(List.of(report));
    results.addAll(parsed.results());
    results.addAll(Clashes.among(own, app));
    results.addAll(Partitions.unequal(own));
    version.ifPresent(v -> own.forEach(component -> results.addAll(component.newerThan(v))));
    results.addAll(LargeConfigMaps.among(objects, own));
    return new AppOutcome(
        results,
        Optional.of(new RenderedApp(item.effectiveReference(), app, objects.size(), report.tags())),
        Optional.of(
            Source.ofAll(
                parsed.marked(), ComponentItem.byIndex(own), RenderedObjects.of(objects))));
  }
}
