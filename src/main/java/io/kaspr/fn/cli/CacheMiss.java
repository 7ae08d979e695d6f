package io.kaspr.fn.cli;

import io.kaspr.fn.spec.PythonPackages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an app's packages must be installed anew because of what changed, and why.
 *
 * @param isMiss whether the first pod will find no packages; never said of an app without a cache
 */
record CacheMiss(boolean isMiss, List<String> reasons) {

  static CacheMiss between(Optional<Explanation> before, Explanation after) {
    if (after.packages().isEmpty()) {
      return new CacheMiss(false, List.of("the app has no Python packages"));
    }
    if (before.isEmpty()) {
      return new CacheMiss(true, List.of("the app is not there"));
    }
    return before.get().packages().isEmpty()
        ? new CacheMiss(true, List.of("the app has no Python packages there"))
        : between(before.get(), after, after.packages().get());
  }

  private static CacheMiss between(Explanation before, Explanation after, PythonPackages now) {
    List<String> reasons =
        new ArrayList<>(PackagesChange.between(before.packages().orElseThrow(), now));
    addChange("cache", before.cacheMode(), after.cacheMode(), reasons);
    if (reasons.isEmpty()) {
      addChange("object", before.object().orElse("-"), after.object().orElse("-"), reasons);
    }
    boolean isMiss = !reasons.isEmpty();
    if (!isMiss) {
      reasons.add("the packages hash is the same");
    }
    String image = after.app().app().workload().image();
    if (!image.equals(before.app().app().workload().image())) {
      reasons.add("image changed: a miss if its Python has another version");
    }
    return new CacheMiss(isMiss, List.copyOf(reasons));
  }

  private static void addChange(String what, String before, String after, List<String> reasons) {
    if (!before.equals(after)) {
      reasons.add(what + " changed: " + before + " -> " + after);
    }
  }

  /** Lines for a person: the verdict, and below it what changed. */
  String text(String app, String against) {
    String verdict = isMiss ? "cache miss" : "no cache miss";
    StringBuilder text = new StringBuilder(app + ": " + verdict + " against " + against + "\n");
    reasons.forEach(reason -> text.append("  ").append(reason).append('\n'));
    return text.toString();
  }

  /** The same for a program. */
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cacheMiss", isMiss);
    tree.put("reasons", reasons);
    return tree;
  }
}
