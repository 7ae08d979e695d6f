package io.kaspr.fn.cli.changes;

import io.kaspr.fn.cli.files.RenderedFiles;
import java.util.Map;
import java.util.Optional;

/**
 * An app, and whether its packages must be installed anew.
 *
 * @param miss empty if the app is not compared with an earlier version
 */
public record Explanation(CachedApp app, Optional<CacheMiss> miss) {

  /** Compares an app with the one of the same name in other files; without one it is new. */
  public static Explanation against(RenderedFiles others, CachedApp app) {
    Optional<CachedApp> before =
        CachedApp.of(others.rendering()).stream()
            .filter(other -> other.name().equals(app.name()))
            .findFirst();
    boolean isThere = others.documents().find(app.app().reference().identity()).isPresent();
    return new Explanation(app, Optional.of(CacheMiss.between(before, isThere, app)));
  }

  /** The fields of the JSON. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = app.facts();
    miss.ifPresent(found -> facts.put("against", found.facts()));
    return facts;
  }
}
