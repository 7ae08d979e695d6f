package io.kaspr.fn.packages;

import io.kaspr.fn.spec.Cache;
import java.util.List;

/** Opens the scripts to tests of other packages. */
public final class InstallScripts {
  private InstallScripts() {}

  /** What follows {@code bash -c}. */
  public static List<String> arguments(Cache.Kind cache) {
    return InstallScript.arguments(cache);
  }
}
