package io.kaspr.fn.packages;

import io.kaspr.fn.spec.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens the scripts to tests of other packages. */
public final class InstallScripts {
  private static final List<String> PARTS =
      List.of(
          "common.sh",
          "own_volume.sh",
          "empty_dir.sh",
          "shared_claim.py",
          "shared_claim.sh",
          "gcs_cache.py",
          "gcs.sh");

  private InstallScripts() {}

  /** What follows {@code bash -c}. */
  public static List<String> arguments(Cache.Kind cache) {
    return InstallScript.arguments(cache);
  }

  /** Writes what they are put together from, as a manifest carries it. */
  public static void writeParts(Path directory) throws IOException {
    for (String name : PARTS) {
      Files.writeString(directory.resolve(name), PackagesTexts.read(name));
    }
  }
}
