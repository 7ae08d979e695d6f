package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.HostAnnotations;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ListedItem;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.krm.item.SharedAnnotations;
import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.parse.component.ComponentParser;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.parse.settings.Defaults;
import io.kaspr.fn.parse.settings.Settings;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.spec.settings.SourceHandling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item of Kaspr, parsed to a record; the settings' defaults are used for fields that it lacks.
 *
 * @param value empty if the item has errors of its own
 * @param marked the item that goes back to the host: with the annotation local-config if the
 *     settings say so
 * @param results errors, warnings and infos about the item
 */
record ParsedItem<T>(Optional<T> value, ListedItem marked, List<Result> results) {
  private static final String NOT_ITS_OWN =
      "must have name and namespace in its own metadata, not merged in";

  ParsedItem {
    results = List.copyOf(results);
  }

  static ParsedItem<KasprApp> ofApp(KasprItem app, List<Component> components, Settings settings) {
    Problems problems = new Problems();
    Defaults.Filled filled =
        settings.defaults().fillApp(SharedAnnotations.withoutHosts(app.item().text(), app.tree()));
    Optional<KasprApp> parsed =
        KasprAppParser.parse(filled.tree(), components, settings.platform(), problems);
    Optional<ResourceRef> name =
        parsed.map(a -> app.reference().in(a.metadata().namespace()).named(a.name()));
    return of(app, parsed, name, problems, filled.paths(), settings.handling().source());
  }

  static ParsedItem<Component> ofComponent(KasprItem item, Settings settings) {
    Problems problems = new Problems();
    ComponentKind kind = ComponentKind.of(item.item().kind()).orElseThrow();
    Defaults.Filled filled =
        settings
            .defaults()
            .fillComponent(SharedAnnotations.withoutHosts(item.item().text(), item.tree()));
    Optional<Component> parsed = ComponentParser.parse(filled.tree(), kind, problems);
    Optional<ResourceRef> name =
        parsed.map(c -> item.reference().in(c.namespace()).named(c.name()));
    return of(item, parsed, name, problems, filled.paths(), settings.handling().source());
  }

  /** Checks that header and tree agree on the item's name: a header does not follow merge keys. */
  private static <T> ParsedItem<T> of(
      KasprItem item,
      Optional<T> parsed,
      Optional<ResourceRef> name,
      Problems problems,
      List<String> filledIn,
      SourceHandling handling) {
    List<Result> results = new ArrayList<>();
    problems.all().forEach(problem -> results.add(item.about(problem)));
    boolean isNamed =
        name.filter(n -> !n.identity().equals(item.effectiveReference().identity())).isEmpty();
    Optional<Item> marked = marked(item, handling);
    boolean unexplained = marked.isEmpty() && !Rendering.haveErrors(results);
    if (!isNamed || unexplained) {
      results.add(item.about(Severity.ERROR, NOT_ITS_OWN));
    }
    Optional<T> value = parsed.filter(v -> isNamed && marked.isPresent());
    value.ifPresent(v -> results.addAll(AppReport.filledIn(filledIn, item)));
    return new ParsedItem<>(value, item.listed().withItem(marked.orElse(item.item())), results);
  }

  /** The item with the annotation by which no host applies it; empty if it cannot be added. */
  private static Optional<Item> marked(KasprItem item, SourceHandling handling) {
    boolean already =
        item.annotations().get(HostAnnotations.LOCAL_CONFIG).filter("true"::equals).isPresent();
    return already || handling != SourceHandling.LOCAL_CONFIG
        ? Optional.of(item.item())
        : item.item().withAnnotation(item.tree(), HostAnnotations.LOCAL_CONFIG, "true");
  }
}
