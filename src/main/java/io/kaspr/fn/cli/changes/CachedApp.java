package io.kaspr.fn.cli.changes;

import io.kaspr.fn.function.RenderedApp;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.packages.ObjectKey;
import io.kaspr.fn.spec.PythonPackages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An app with the place where its packages are kept. */
public record CachedApp(RenderedApp app) {
  private static final String NOTHING = "-";

  public static List<CachedApp> of(Rendering rendering) {
    return rendering.apps().stream().map(CachedApp::new).toList();
  }

  /** With its namespace, as a command line can name it. */
  public String name() {
    String name = app.reference().name();
    return app.reference().namespace().map(n -> n + "/" + name).orElse(name);
  }

  String image() {
    return app.app().workload().image();
  }

  Optional<PythonPackages> packages() {
    return app.app().pythonPackages();
  }

  String cacheMode() {
    return app.tags().getOrDefault("cacheMode", NOTHING);
  }

  /** The archive, as the app says it; the pod adds its Python and machine to the name. */
  String archive() {
    return archiveUrl().orElse(NOTHING);
  }

  private Optional<String> archiveUrl() {
    return packages()
        .flatMap(packages -> packages.cache().bucket())
        .map(gcs -> ObjectKey.url(gcs, app.tags().getOrDefault("objectKey", NOTHING)));
  }

  /** A row of the table for a person. */
  public List<String> row() {
    String hash = app.tags().getOrDefault("packagesHash", NOTHING);
    return List.of(name(), cacheMode(), hash, Integer.toString(app.objects()), archive());
  }

  /** The same for a program. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("app", app.reference().name());
    app.reference().namespace().ifPresent(namespace -> facts.put("namespace", namespace));
    facts.putAll(app.tags());
    facts.put("objects", app.objects());
    archiveUrl().ifPresent(url -> facts.put("object", url));
    return facts;
  }
}
