package io.kaspr.fn.cli.changes;

import io.kaspr.fn.spec.PythonPackages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an app's packages must be installed anew because of what changed, and why.
 *
 * @param isMiss whether the first pod will find no packages in the cache; false without packages
 */
public record CacheMiss(boolean isMiss, List<String> reasons) {

  /**
   * Compares an app with what it was rendered to before.
   *
   * @param isThere whether there was such an app at all, though perhaps with errors
   */
  static CacheMiss between(Optional<CachedApp> before, boolean isThere, CachedApp after) {
    if (after.packages().isEmpty()) {
      return new CacheMiss(false, List.of("the app has no Python packages"));
    }
    if (before.isEmpty()) {
      return new CacheMiss(
          true, List.of(isThere ? "the app is not rendered there" : "the app is not there"));
    }
    return before.get().packages().isEmpty()
        ? new CacheMiss(true, List.of("the app has no Python packages there"))
        : ofChanges(before.get(), after);
  }

  private static CacheMiss ofChanges(CachedApp before, CachedApp after) {
    List<String> reasons = changes(before, after);
    boolean isMiss = !reasons.isEmpty();
    if (!isMiss) {
      reasons.add("the packages hash is the same");
    }
    if (!after.image().equals(before.image())) {
      reasons.add(
          "image changed: a miss if its Python has another version, or it another C library");
    }
    return new CacheMiss(isMiss, List.copyOf(reasons));
  }

  /**
   * The archive's place is compared only if nothing else differs: any other change changes it too.
   */
  private static List<String> changes(CachedApp before, CachedApp after) {
    PythonPackages now = after.packages().orElseThrow();
    List<String> changes =
        new ArrayList<>(PackagesChange.between(before.packages().orElseThrow(), now));
    addChange("cache", before.cacheMode(), after.cacheMode(), changes);
    if (changes.isEmpty()) {
      addChange("object", before.archive(), after.archive(), changes);
    }
    return changes;
  }

  private static void addChange(String what, String before, String after, List<String> changes) {
    if (!before.equals(after)) {
      changes.add(what + " changed: " + before + " -> " + after);
    }
  }

  /** Lines for a person: the verdict, then the reasons. */
  public String text(String app, String against) {
    String verdict = isMiss ? "cache miss" : "no cache miss";
    StringBuilder text = new StringBuilder(app + ": " + verdict + " against " + against + "\n");
    reasons.forEach(reason -> text.append("  ").append(reason).append('\n'));
    return text.toString();
  }

  /** The fields of the JSON. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("cacheMiss", isMiss);
    facts.put("reasons", reasons);
    return facts;
  }
}
