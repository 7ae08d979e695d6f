package io.kaspr.fn.parse;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Opens the keys of {@code spec.config} to tests of other packages. */
public final class KnownConfig {
  private KnownConfig() {}

  /** What each key holds. */
  public static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    Stream.concat(ConfigKeys.ORDERED.stream(), ConfigKeys.OTHERS.stream())
        .forEach(key -> kinds.put(key.name(), key.kind().name().toLowerCase(Locale.ROOT)));
    return kinds;
  }

  /** The variable that a key becomes. */
  public static String variable(String key) {
    return ConfigKeys.variable(key);
  }
}
