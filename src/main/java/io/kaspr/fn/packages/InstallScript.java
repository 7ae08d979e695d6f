package io.kaspr.fn.packages;

import io.kaspr.fn.spec.Cache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The script of the init container: the resources of this package, put together. The build makes
 * constants of them, without comments.
 */
final class InstallScript {
  private static final Map<Cache.Kind, String> SCRIPTS = new ConcurrentHashMap<>();

  private static final String HEADER =
      """
      # Puts the Python packages of an app where it finds them, before it starts. Rendered by kaspr-fn, where it has
      # comments: src/main/resources/io/kaspr/fn/packages

      """;

  private InstallScript() {}

  /** The script for a kind of cache: the same text, and the same object, for every app. */
  static String of(Cache.Kind cache) {
    return SCRIPTS.computeIfAbsent(cache, InstallScript::joined);
  }

  private static String joined(Cache.Kind cache) {
    return switch (cache) {
      case NONE -> emptyDir();
      case SHARED_CLAIM -> sharedClaim();
      case GCS -> gcs();
    };
  }

  static String emptyDir() {
    return ownVolume() + PackagesTexts.read("empty_dir.sh");
  }

  static String sharedClaim() {
    return HEADER
        + PackagesTexts.read("common.sh")
        + "\n# Takes the lock; run as \"python3 -c\", which needs no file.\n"
        + quoted("shared_claim", PackagesTexts.read("shared_claim.py"))
        + "\n"
        + PackagesTexts.read("shared_claim.sh");
  }

  static String gcs() {
    return ownVolume()
        + "# Talks to Google; run as \"python3 -c\", which needs no file.\n"
        + quoted("gcs_cache", PackagesTexts.read("gcs_cache.py"))
        + "\n"
        + PackagesTexts.read("gcs.sh");
  }

  private static String ownVolume() {
    return HEADER
        + PackagesTexts.read("common.sh")
        + "\n"
        + PackagesTexts.read("own_volume.sh")
        + "\n";
  }

  /** A constant of the shell; single quotes keep the text as it is, as it has none of its own. */
  private static String quoted(String name, String text) {
    return "readonly " + name + "='" + text + "'\n";
  }
}
