package io.kaspr.fn.cli;

import io.kaspr.fn.RenderedApp;
import io.kaspr.fn.Rendering;
import io.kaspr.fn.packages.ObjectKey;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.PythonPackages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of an app, and where its packages are kept.
 *
 * @param facts what the function itself tells programs of the app
 */
record Explanation(RenderedApp app, Map<String, String> facts) {
  private static final String NOTHING = "-";

  static List<Explanation> of(Rendering rendering) {
    return rendering.apps().stream()
        .map(app -> new Explanation(app, facts(app, rendering)))
        .toList();
  }

  private static Map<String, String> facts(RenderedApp app, Rendering rendering) {
    return rendering.results().stream()
        .filter(result -> result.resource().equals(Optional.of(app.reference())))
        .map(result -> result.tags())
        .filter(tags -> !tags.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  String name() {
    String name = app.reference().name();
    return app.reference().namespace().map(n -> n + "/" + name).orElse(name);
  }

  Optional<PythonPackages> packages() {
    return app.app().pythonPackages();
  }

  /** The archive, as the app says it; the pod adds its Python and machine to the name. */
  Optional<String> object() {
    return packages().flatMap(this::object);
  }

  private Optional<String> object(PythonPackages packages) {
    return packages.cache() instanceof Cache.Gcs gcs
        ? Optional.of("gs://" + gcs.bucket() + "/" + ObjectKey.of(app.app(), packages, gcs))
        : Optional.empty();
  }

  String cacheMode() {
    return facts.getOrDefault("cacheMode", NOTHING);
  }

  String hash() {
    return facts.getOrDefault("packagesHash", NOTHING);
  }

  List<String> row() {
    String objects = Integer.toString(app.objects());
    return List.of(name(), cacheMode(), hash(), objects, object().orElse(NOTHING));
  }

  /** The same for a program. */
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("app", app.reference().name());
    app.reference().namespace().ifPresent(namespace -> tree.put("namespace", namespace));
    facts.forEach(tree::put);
    tree.put("objects", app.objects());
    object().ifPresent(url -> tree.put("object", url));
    return tree;
  }
}
