package io.kaspr.fn.parse;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Opens the keys of {@code spec.config} to tests of other packages. */
public final class KnownConfig {
  private KnownConfig() {}

  /** What each key holds. */
  public static Map<String, String> kinds() {
    Map<String, String> kinds =
        ConfigKeys.KNOWN.stream()
            .collect(
                toMap(
                    ConfigKeys.Key::name,
                    key -> key.kind().name().toLowerCase(Locale.ROOT),
                    (a, b) -> a,
                    LinkedHashMap::new));
    ConfigKeys.DIRECTORIES.forEach(name -> kinds.put(name, "directory"));
    return kinds;
  }

  /** The variable that a key becomes. */
  public static String variable(String key) {
    return ConfigKeys.variable(key);
  }
}
