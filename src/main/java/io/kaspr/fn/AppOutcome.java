package io.kaspr.fn;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Source;
import io.kaspr.fn.parse.Defaults;
import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.parse.Settings;
import io.kaspr.fn.render.AppRenderer;
import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.KasprVersion;
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
   * @param twice what is wrong if there was another like it
   */
  static AppOutcome of(
      KasprItem read, List<ComponentItem> own, Settings settings, Optional<Result> twice) {
    List<Component> parts = own.stream().map(ComponentItem::component).toList();
    Defaults.Laid laid = settings.defaults().underApp(read.tree());
    Optional<KasprApp> app =
        KasprAppParser.parse(laid.tree(), parts, settings.platform(), read.problems());
    Optional<Identity> parsed = app.map(a -> read.identity(a.metadata().namespace(), a.name()));
    Optional<Item> standing = read.standing(settings.handling().source());
    List<Result> results = new ArrayList<>(read.results(parsed, standing));
    Optional<Item> marked = read.accepted(parsed, standing);
    twice.ifPresent(results::add);
    if (app.isEmpty() || marked.isEmpty() || twice.isPresent()) {
      return new AppOutcome(results, Optional.empty(), Optional.empty());
    }
    AppOutcome outcome = rendered(read, app.get(), own, marked.get());
    results.addAll(outcome.results());
    results.addAll(AppReport.taken(laid.taken(), read));
    return new AppOutcome(results, outcome.rendered(), outcome.source());
  }

  private static AppOutcome rendered(
      KasprItem read, KasprApp app, List<ComponentItem> own, Item marked) {
    List<HasMetadata> objects = AppRenderer.render(app);
    Optional<KasprVersion> version = app.workload().version();
    List<Result> results = new ArrayList<>(Clashes.among(own, app));
    results.addAll(Partitions.unequal(own));
    version.ifPresent(v -> own.forEach(item -> results.addAll(item.newerThan(v))));
    results.addAll(LargeFiles.among(objects, own));
    Result report = AppReport.of(app, objects.size(), read.reference(), read.annotations());
    results.add(report);
    Source source =
        new Source(
            app.name(),
            true,
            marked,
            read.namespace(),
            read.index(),
            read.annotations(),
            ComponentItem.byIndex(own),
            RenderedObjects.of(objects));
    RenderedApp rendered = new RenderedApp(read.placed(), app, objects.size(), report.tags());
    return new AppOutcome(results, Optional.of(rendered), Optional.of(source));
  }
}
