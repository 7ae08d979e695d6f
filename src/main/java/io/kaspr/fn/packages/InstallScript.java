package io.kaspr.fn.packages;

import io.kaspr.fn.spec.Cache;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The script of the init container: the resources of this package, put together. The build makes
 * constants of them, without comments.
 */
final class InstallScript {
  private static final Map<Cache.Kind, List<String>> ARGUMENTS = new ConcurrentHashMap<>();

  private static final String HEADER =
      """
      # Puts the Python packages of an app where it finds them, before it starts. Rendered by kaspr-fn, where it has
      # comments: src/main/resources/io/kaspr/fn/packages

      """;

  private InstallScript() {}

  /**
   * What follows {@code bash -c} for a kind of cache: the script, and if it has a helper in Python
   * {@code $0} and the helper's text as {@code $1}. The same texts, and the same objects, for every
   * app.
   */
  static List<String> arguments(Cache.Kind cache) {
    return ARGUMENTS.computeIfAbsent(cache, InstallScript::joined);
  }

  private static List<String> joined(Cache.Kind cache) {
    return switch (cache) {
      case NONE -> List.of(script("own_volume.sh", "empty_dir.sh"));
      case SHARED_CLAIM -> withHelper(script("shared_claim.sh"), "shared_claim.py");
      case GCS -> withHelper(script("own_volume.sh", "gcs.sh"), "gcs_cache.py");
    };
  }

  private static List<String> withHelper(String script, String helper) {
    return List.of(script, "install-packages", PackagesTexts.read(helper));
  }

  /** The common parts and these. */
  private static String script(String... parts) {
    StringBuilder script = new StringBuilder(HEADER + PackagesTexts.read("common.sh"));
    for (String part : parts) {
      script.append('\n').append(PackagesTexts.read(part));
    }
    return script.toString();
  }
}
