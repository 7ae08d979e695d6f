package io.kaspr.fn.function;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.Results;
import io.kaspr.fn.krm.SideBySide;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.krm.merge.Merge;
import io.kaspr.fn.krm.merge.MergePolicy;
import io.kaspr.fn.krm.merge.Source;
import io.kaspr.fn.render.AppRenderer;
import io.kaspr.fn.spec.settings.Handling;
import io.kaspr.fn.spec.settings.OutputPath;
import io.kaspr.fn.spec.settings.SourceHandling;
import java.util.ArrayList;
import java.util.List;

/** Renders the KasprApps of a ResourceList: parses its items, renders objects and merges them. */
public final class KasprFunction {
  private final ResourceList list;
  private final FunctionConfig config;
  private final Handling handling;
  private final Inventory inventory;
  private final Components components;
  private final ItemIndex apps;
  private final List<Source> sources = new ArrayList<>();
  private final List<RenderedApp> rendered = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  private KasprFunction(ResourceList list, FunctionConfig config, Inventory inventory) {
    this.list = list;
    this.config = config;
    this.handling = config.settings().handling();
    this.inventory = inventory;
    this.components = Components.of(inventory, config.settings());
    this.apps = new ItemIndex(inventory.apps());
    this.results.addAll(config.results());
    this.results.addAll(inventory.results());
    this.results.addAll(inventory.disabled().results());
    this.results.addAll(components.results());
  }

  /** The list with the objects of its apps; if there is any error, the items as they were. */
  public static Rendering apply(ResourceList list) throws MalformedInputException {
    FunctionConfig config = FunctionConfig.of(list);
    return new KasprFunction(list, config, InventoryReader.read(list, config)).rendering();
  }

  private Rendering rendering() throws MalformedInputException {
    List<AppOutcome> outcomes = SideBySide.map(inventory.apps(), this::outcome);
    outcomes.forEach(this::add);
    results.addAll(AppOutcome.sharedArchives(inventory.apps(), outcomes));
    inventory.apps().forEach(this::findMissing);
    components.orphans().forEach(this::renderOrphans);
    return Rendering.haveErrors(results) ? refusal() : merged();
  }

  private Rendering merged() throws MalformedInputException {
    Merge.Outcome merged = Merge.of(list, AppRenderer.ORIGIN_ANNOTATION, sources, policy());
    results.addAll(merged.results());
    return Rendering.haveErrors(reasons())
        ? refusal()
        : rendering(merged.list(), merged.items(), merged.generated(), results);
  }

  private Rendering rendering(
      ResourceList around, List<Item> items, List<Item> generated, List<Result> results) {
    List<ResourceRef> disabled = inventory.disabled().references();
    List<Result> wanted = AppReport.wanted(results, handling.infos(), rendered);
    return new Rendering(around, items, generated, rendered, disabled, Results.sorted(wanted));
  }

  /**
   * A removed object is nobody's mistake: with strict, which makes warnings errors, it is an info.
   */
  private MergePolicy policy() {
    boolean drop = handling.source() == SourceHandling.DROP;
    Severity removal = handling.strict() ? Severity.INFO : Severity.WARNING;
    OutputPath path = handling.outputPath();
    return new MergePolicy(
        path::of, path.literal(), drop, handling.prune(), removal, inventory.disabled().sources());
  }

  private Rendering refusal() {
    return rendering(list, list.items(), List.of(), reasons());
  }

  /**
   * If the settings have errors, infos are left out: they would be about apps with other settings.
   */
  private List<Result> reasons() {
    return results.stream()
        .filter(r -> !config.hasErrors() || r.severity() != Severity.INFO)
        .map(this::withStrictness)
        .toList();
  }

  private Result withStrictness(Result result) {
    return handling.strict() ? result.strict() : result;
  }

  private AppOutcome outcome(KasprItem app) {
    return AppOutcome.of(app, components.of(app), config.settings(), apps.duplicate(app));
  }

  private void add(AppOutcome outcome) {
    results.addAll(outcome.results());
    outcome.rendered().ifPresent(rendered::add);
    outcome.source().ifPresent(sources::add);
  }

  /** Also for an app with errors of its own; only once for an app that is in the list twice. */
  private void findMissing(KasprItem app) {
    if (apps.duplicate(app).isEmpty()) {
      results.addAll(References.missing(components.of(app), components.invalid()));
    }
  }

  private void renderOrphans(List<ComponentItem> orphans) {
    results.addAll(References.missingOfOrphans(orphans, components.invalid()));
    results.addAll(Clashes.among(orphans));
    orphans.forEach(orphan -> results.add(MissingApp.of(orphan, inventory.apps())));
    List<HasMetadata> objects =
        AppRenderer.render(orphans.stream().map(ComponentItem::component).toList());
    results.addAll(LargeConfigMaps.among(objects, orphans));
    ComponentItem first = orphans.get(0);
    sources.add(
        Source.ofSome(
            first.label(),
            first.kasprItem().listed().withItem(first.marked()),
            ComponentItem.byIndex(orphans),
            RenderedObjects.of(objects)));
  }
}
