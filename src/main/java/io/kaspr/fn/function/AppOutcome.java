package io.kaspr.fn.function;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.merge.Source;
import io.kaspr.fn.parse.settings.Settings;
import io.kaspr.fn.render.AppRenderer;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.text.KasprVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one app, which depends on nothing but the app, its components and the settings.
 *
 * @param rendered empty, as is the source, for an app with errors
 */
record AppOutcome(List<Result> results, Optional<RenderedApp> rendered, Optional<Source> source) {

  /**
   * Parses and renders an app.
   *
   * @param own the components of the app
   * @param duplicate what is wrong if there was another like it
   */
  static AppOutcome of(
      KasprItem app, List<ComponentItem> own, Settings settings, Optional<Result> duplicate) {
    List<Component> components = own.stream().map(ComponentItem::component).toList();
    Reading<KasprApp> reading = Reading.ofApp(app, components, settings);
    if (reading.value().isEmpty() || duplicate.isPresent()) {
      List<Result> results = new ArrayList<>(reading.results());
      duplicate.ifPresent(results::add);
      return new AppOutcome(results, Optional.empty(), Optional.empty());
    }
    return rendered(app, reading.value().get(), own, reading);
  }

  private static AppOutcome rendered(
      KasprItem item, KasprApp app, List<ComponentItem> own, Reading<KasprApp> reading) {
    List<HasMetadata> objects = AppRenderer.render(app);
    Optional<KasprVersion> version = app.workload().version();
    Result report = AppReport.of(app, objects.size(), item);
    List<Result> results = new ArrayList<>(List.of(report));
    results.addAll(reading.results());
    results.addAll(Clashes.among(own, app));
    results.addAll(Partitions.unequal(own));
    version.ifPresent(v -> own.forEach(component -> results.addAll(component.newerThan(v))));
    results.addAll(LargeFiles.among(objects, own));
    return new AppOutcome(
        results,
        Optional.of(new RenderedApp(item.effectiveReference(), app, objects.size(), report.tags())),
        Optional.of(
            Source.ofAll(
                reading.standing(), ComponentItem.byIndex(own), RenderedObjects.of(objects))));
  }
}
