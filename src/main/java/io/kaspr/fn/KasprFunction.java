package io.kaspr.fn;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.krm.Annotations;
import io.kaspr.fn.krm.HostAnnotations;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.Merge;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.ResourceRef;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.krm.Results;
import io.kaspr.fn.krm.Source;
import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.parse.Problem;
import io.kaspr.fn.parse.Problems;
import io.kaspr.fn.render.AppRenderer;
import io.kaspr.fn.spec.AppMetadata;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the KasprApps of a ResourceList; the one place that knows wire, parser and renderer. */
public final class KasprFunction {
  private final ResourceList list;
  private final FunctionConfig config;
  private final List<Source> sources = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  private KasprFunction(ResourceList list, FunctionConfig config) {
    this.list = list;
    this.config = config;
    this.results.addAll(config.results());
  }

  /** The list with the objects of its apps; with any error, the list as it was and the reasons. */
  public static Rendering apply(ResourceList list) throws MalformedInputException {
    return new KasprFunction(list, FunctionConfig.of(list)).rendering();
  }

  private Rendering rendering() throws MalformedInputException {
    for (int i = 0; i < list.items().size(); i++) {
      item(list.items().get(i), Optional.of(i));
    }
    if (config.generator().isPresent()) {
      item(config.generator().get(), Optional.empty());
    }
    if (hasErrors()) {
      return new Rendering(list, list.items(), List.of(), Results.sorted(results));
    }
    Merge.Outcome merged = Merge.of(list, AppRenderer.ORIGIN_ANNOTATION, sources);
    results.addAll(merged.results());
    return new Rendering(list, merged.items(), merged.generated(), Results.sorted(results));
  }

  private boolean hasErrors() {
    return results.stream().anyMatch(r -> r.severity() == Severity.ERROR);
  }

  private void item(Item item, Optional<Integer> index) throws MalformedInputException {
    switch (KasprKinds.of(item.reference())) {
      case APP -> app(item, index);
      case COMPONENT -> about(Severity.ERROR, item, "this kind is not rendered yet");
      case UNKNOWN -> about(Severity.WARNING, item, KasprKinds.unknown(item.kind()));
      case STRAY -> about(Severity.WARNING, item, KasprKinds.stray(item.apiVersion()));
      case FOREIGN -> {}
    }
  }

  private void about(Severity severity, Item item, String message) throws MalformedInputException {
    Annotations annotations = Annotations.of(item.tree());
    results.add(Result.about(severity, item.reference(), annotations, message));
  }

  private void app(Item item, Optional<Integer> index) throws MalformedInputException {
    Mapping tree = item.tree();
    Annotations annotations = Annotations.of(tree);
    Problems problems = new Problems();
    Optional<KasprApp> app = KasprAppParser.parse(tree, Platform.DEFAULT, problems);
    problems.all().forEach(p -> results.add(result(p, item.reference(), annotations)));
    boolean misnamed = app.isPresent() && !isNamed(item.reference(), app.get().metadata());
    if (misnamed) {
      about(
          Severity.ERROR, item, "must have name and namespace in its own metadata, not merged in");
    }
    Optional<Item> marked = localConfig(item, tree, annotations, problems);
    if (app.isEmpty() || misnamed || marked.isEmpty()) {
      return;
    }
    List<HasMetadata> objects = AppRenderer.render(app.get());
    results.add(AppReport.of(app.get(), objects.size(), item.reference(), annotations));
    List<Source.Generated> generated = objects.stream().map(KasprFunction::generated).toList();
    sources.add(new Source(marked.get(), index, annotations, generated));
  }

  /** Whether the list calls an app what its tree does: the list does not follow merge keys. */
  private static boolean isNamed(ResourceRef reference, AppMetadata metadata) {
    return reference.name().equals(metadata.name().value())
        && reference.namespace().equals(metadata.namespace());
  }

  /** The app marked so that no host applies it; it stays in the list for the next rendering. */
  private Optional<Item> localConfig(
      Item item, Mapping tree, Annotations annotations, Problems problems) {
    if (annotations.get(HostAnnotations.LOCAL_CONFIG).filter("true"::equals).isPresent()) {
      return Optional.of(item);
    }
    Optional<Item> marked = item.withAnnotation(tree, HostAnnotations.LOCAL_CONFIG, "true");
    boolean said = problems.all().stream().anyMatch(p -> p.path().startsWith("metadata"));
    if (marked.isEmpty() && !said) {
      String message =
          "cannot be marked with "
              + HostAnnotations.LOCAL_CONFIG
              + ", as its annotations are shared by an alias or merge key or written in an unusual"
              + " way; add this annotation, of value \"true\", by hand";
      results.add(Result.about(Severity.ERROR, item.reference(), annotations, message));
    }
    return marked;
  }

  private static Result result(Problem problem, ResourceRef resource, Annotations annotations) {
    return new Result(
        Severity.valueOf(problem.severity().name()),
        message(problem),
        Optional.of(resource),
        Optional.of(
            new Result.Field(problem.path(), problem.currentValue(), problem.proposedValue())),
        annotations.file(),
        Map.of());
  }

  /** Hosts show a result's message and not the value that it proposes. */
  private static String message(Problem problem) {
    return problem
        .proposedValue()
        .filter(proposed -> !problem.message().contains(proposed))
        .map(proposed -> problem.message() + "; did you mean '" + proposed + "'?")
        .orElse(problem.message());
  }

  private static Source.Generated generated(HasMetadata object) {
    ResourceRef reference =
        new ResourceRef(
            object.getApiVersion(),
            object.getKind(),
            Optional.ofNullable(object.getMetadata().getNamespace()),
            object.getMetadata().getName());
    return new Source.Generated(reference, hosts -> yaml(object, hosts));
  }

  private static String yaml(HasMetadata object, Map<String, String> hostAnnotations) {
    Map<String, String> all = new LinkedHashMap<>(object.getMetadata().getAnnotations());
    all.putAll(hostAnnotations);
    object.getMetadata().setAnnotations(all);
    return YamlWriter.write(object);
  }
}
