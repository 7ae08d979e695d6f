package io.kaspr.fn.cli.changes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of an app.
 *
 * @param miss what a change does to the packages, if it is compared with anything
 */
public record Explanation(CachedApp app, Optional<CacheMiss> miss) {

  /** What changed since the app was as it is among others; one that is not there is new. */
  public static Explanation against(List<CachedApp> others, CachedApp app) {
    Optional<CachedApp> before =
        others.stream().filter(other -> other.name().equals(app.name())).findFirst();
    return new Explanation(app, Optional.of(CacheMiss.between(before, app)));
  }

  /** The same for a program. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = app.facts();
    miss.ifPresent(found -> facts.put("against", found.facts()));
    return facts;
  }
}
