package io.kaspr.fn.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.spec.Cache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The script of the init container: the files beside this class, put together as they are. */
final class InstallScript {
  private InstallScript() {}

  /** The script for a kind of cache; the same text for every app. */
  static String of(Cache cache) {
    if (cache instanceof Cache.Gcs) {
      return gcs();
    }
    return cache instanceof Cache.SharedClaim ? sharedClaim() : emptyDir();
  }

  static String emptyDir() {
    return ownVolume() + part("empty_dir.sh");
  }

  static String sharedClaim() {
    return part("common.sh")
        + "\n# Takes the lock; run as \"python3 -c\", which needs no file.\n"
        + quoted("shared_claim", part("shared_claim.py"))
        + "\n"
        + part("shared_claim.sh");
  }

  static String gcs() {
    return ownVolume()
        + "# Talks to Google; run as \"python3 -c\", which needs no file.\n"
        + quoted("gcs_cache", part("gcs_cache.py"))
        + "\n"
        + part("gcs.sh");
  }

  private static String ownVolume() {
    return part("common.sh") + "\n" + part("own_volume.sh") + "\n";
  }

  /** A constant of the shell; single quotes keep the text as it is, if it has none of its own. */
  private static String quoted(String name, String text) {
    if (text.indexOf('\'') >= 0) {
      throw new IllegalStateException(name + " has a single quote");
    }
    return "readonly " + name + "='" + text + "'\n";
  }

  private static String part(String name) {
    try (InputStream file = InstallScript.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
