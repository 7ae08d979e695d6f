package io.kaspr.fn;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.Merge;
import io.kaspr.fn.krm.MergePolicy;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.ResourceRef;
import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.krm.Results;
import io.kaspr.fn.krm.Source;
import io.kaspr.fn.parse.ComponentParser;
import io.kaspr.fn.parse.Defaults;
import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.render.AppRenderer;
import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.ComponentKind;
import io.kaspr.fn.spec.Handling;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.OutputPath;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.spec.SourceHandling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders the KasprApps of a ResourceList; the one place that knows wire, parser and renderer. */
public final class KasprFunction {
  private final ResourceList list;
  private final FunctionConfig config;
  private final Handling handling;
  private final Inventory inventory;
  private final List<KasprItem> apps;
  private final List<ComponentItem> components = new ArrayList<>();
  private final Set<Identity> componentNames = new HashSet<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<RenderedApp> rendered = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  private KasprFunction(ResourceList list, FunctionConfig config, Inventory inventory) {
    this.list = list;
    this.config = config;
    this.handling = config.settings().handling();
    this.inventory = inventory;
    this.apps = inventory.apps();
    this.results.addAll(config.results());
    this.results.addAll(inventory.results());
    this.results.addAll(inventory.disabled().results());
  }

  /** The list with the objects of its apps; with any error, the list as it was and the reasons. */
  public static Rendering apply(ResourceList list) throws MalformedInputException {
    FunctionConfig config = FunctionConfig.of(list);
    return new KasprFunction(list, config, Inventory.of(list, config.generator())).rendering();
  }

  private Rendering rendering() throws MalformedInputException {
    inventory.components().forEach(this::component);
    components.sort(Comparator.comparing(ComponentItem::component, Component.ORDER));
    apps.forEach(this::app);
    orphans().forEach(this::renderOrphans);
    return hasErrors(results) ? refusal() : merged();
  }

  private Rendering merged() throws MalformedInputException {
    Merge.Outcome merged = Merge.of(list, AppRenderer.ORIGIN_ANNOTATION, sources, policy());
    results.addAll(merged.results());
    return hasErrors(reasons())
        ? refusal()
        : new Rendering(
            list, merged.items(), merged.generated(), rendered, Results.sorted(results));
  }

  /** That a stale object goes is no mistake of anyone, so it is no error where warnings are. */
  private MergePolicy policy() {
    boolean drop = handling.source() == SourceHandling.DROP;
    Severity removal = handling.strict() ? Severity.INFO : Severity.WARNING;
    OutputPath path = handling.outputPath();
    return new MergePolicy(
        path::of, path.literal(), drop, handling.prune(), removal, inventory.disabled().sources());
  }

  private Rendering refusal() {
    return new Rendering(list, list.items(), List.of(), rendered, Results.sorted(reasons()));
  }

  /** What became of apps by settings that are wrong is not what their user wants to know. */
  private List<Result> reasons() {
    return results.stream()
        .filter(r -> !config.hasErrors() || r.severity() != Severity.INFO)
        .map(this::judged)
        .toList();
  }

  private static boolean hasErrors(List<Result> results) {
    return results.stream().anyMatch(r -> r.severity() == Severity.ERROR);
  }

  private Result judged(Result result) {
    return handling.strict() ? result.strict() : result;
  }

  private void component(KasprItem read) {
    ComponentKind kind = ComponentKind.of(read.item().kind()).orElseThrow();
    Optional<Component> component = ComponentParser.parse(read.tree(), kind, read.problems());
    Optional<Identity> parsed = component.map(c -> identity(read, c.namespace(), c.name()));
    results.addAll(read.results(parsed, handling.source()));
    if (!componentNames.add(read.reference().identity())) {
      results.add(read.about(Severity.ERROR, "is in the list twice; rename or remove one of them"));
    }
    Optional<Item> marked = read.accepted(parsed, handling.source());
    if (component.isPresent() && marked.isPresent()) {
      components.add(new ComponentItem(component.get(), read, marked.get()));
    }
  }

  private void app(KasprItem read) {
    List<ComponentItem> own = components.stream().filter(c -> belongs(c, read)).toList();
    List<Component> parts = own.stream().map(ComponentItem::component).toList();
    Defaults.Laid laid = config.settings().defaults().under(read.tree());
    Platform platform = config.settings().platform();
    Optional<KasprApp> app = KasprAppParser.parse(laid.tree(), parts, platform, read.problems());
    Optional<Identity> parsed = app.map(a -> identity(read, a.metadata().namespace(), a.name()));
    results.addAll(read.results(parsed, handling.source()));
    Optional<Item> marked = read.accepted(parsed, handling.source());
    if (app.isPresent() && marked.isPresent()) {
      render(read, app.get(), own, marked.get());
      results.addAll(AppReport.taken(laid.taken(), read));
    }
  }

  private void render(KasprItem read, KasprApp app, List<ComponentItem> own, Item marked) {
    results.addAll(Tables.missing(own));
    List<HasMetadata> objects = AppRenderer.render(app);
    rendered.add(new RenderedApp(read.reference(), app, objects.size()));
    results.add(AppReport.of(app, objects.size(), read.reference(), read.annotations()));
    sources.add(
        new Source(
            app.name(),
            true,
            marked,
            read.index(),
            read.annotations(),
            ComponentItem.byIndex(own),
            RenderedObjects.of(objects)));
  }

  private boolean belongs(ComponentItem component, KasprItem app) {
    return component
        .app(apps)
        .filter(a -> a.reference().identity().equals(app.reference().identity()))
        .isPresent();
  }

  /** The components whose app is not in the list, together with others of the same app. */
  private Collection<List<ComponentItem>> orphans() {
    Map<String, List<ComponentItem>> orphans = new LinkedHashMap<>();
    components.stream()
        .filter(component -> component.app(apps).isEmpty())
        .forEach(c -> orphans.computeIfAbsent(c.awaited(), app -> new ArrayList<>()).add(c));
    return orphans.values();
  }

  private void renderOrphans(List<ComponentItem> orphans) {
    results.addAll(Tables.missing(orphans));
    for (ComponentItem orphan : orphans) {
      String message =
          "waits for "
              + orphan.awaited()
              + ", which is not in the list: its ConfigMap is rendered, but no pod mounts it";
      results.add(orphan.read().about(Severity.WARNING, message));
    }
    ComponentItem first = orphans.get(0);
    sources.add(
        new Source(
            first.label(),
            false,
            first.marked(),
            first.read().index(),
            first.read().annotations(),
            ComponentItem.byIndex(orphans),
            orphans.stream()
                .map(o -> RenderedObjects.of(AppRenderer.render(o.component())))
                .toList()));
  }

  private static Identity identity(KasprItem read, Optional<String> namespace, String name) {
    ResourceRef item = read.reference();
    return new ResourceRef(item.apiVersion(), item.kind(), namespace, name).identity();
  }
}
