package io.kaspr.fn.spec.shape;

import java.util.Set;

/** The environment variables that every app's container has, or may have, from us. */
public final class AppVariables {
  /** Made from fields of the spec that have a meaning beside their variable. */
  private static final Set<String> SETTINGS =
      Set.of(
          "K_APP_NAME",
          "K_KAFKA_BOOTSTRAP_SERVERS",
          "K_KAFKA_SECURITY_PROTOCOL",
          "K_KAFKA_SASL_MECHANISM",
          "K_KAFKA_AUTH_USERNAME",
          "K_KAFKA_AUTH_PASSWORD",
          "K_CONSUMER_GROUP_INSTANCE_ID",
          "K_WEB_HOST");

  /** Every app has these, whether its config sets them or not. */
  private static final Set<String> PLACES =
      Set.of("K_WEB_PORT", "K_DATA_DIR", "K_TABLE_DIR", "K_DEFINITIONS_DIR");

  /** Those of the worker's library that say where its data directory is. */
  private static final Set<String> DATA_DIRECTORY = Set.of("FAUST_DATADIR", "F_DATADIR");

  private static final Set<String> OTHERS =
      Set.of(
          "POD_NAME",
          "POD_NAMESPACE",
          "CONFIG_HASH",
          "AGENTS_HASH",
          "WEBVIEWS_HASH",
          "TABLES_HASH",
          "TASKS_HASH",
          "JOINS_HASH",
          "PACKAGES_HASH");

  private AppVariables() {}

  /** Whether {@code spec.config} must leave the variable alone. */
  public static boolean isSetting(String name) {
    return SETTINGS.contains(name);
  }

  /**
   * The variable that Kaspr's worker takes this one for: it looks for {@code KASPR_X} before {@code
   * K_X}, and the library below it for {@code FAUST_X} before {@code F_X}.
   */
  public static String read(String name) {
    return name.startsWith("KASPR_") ? "K_" + name.substring("KASPR_".length()) : name;
  }

  /** A name that the template may use; PYTHONPATH is one, as it is put behind ours. */
  static String requireFree(String name) {
    String read = read(name);
    if (PLACES.contains(read)) {
      throw new IllegalArgumentException(
          "must not be "
              + name
              + ", which is set already"
              + as(name, read)
              + "; change it in spec.config");
    }
    if (DATA_DIRECTORY.contains(name)) {
      throw new IllegalArgumentException(
          "must not be " + name + ", which is set already; change dataDir in spec.config");
    }
    if (SETTINGS.contains(read) || OTHERS.contains(name)) {
      throw new IllegalArgumentException(
          "must not be "
              + name
              + ", which is set for the app from the rest of the spec"
              + as(name, read));
    }
    return name;
  }

  private static String as(String name, String read) {
    return name.equals(read) ? "" : " as " + read;
  }
}
