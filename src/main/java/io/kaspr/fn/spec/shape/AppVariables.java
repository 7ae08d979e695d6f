package io.kaspr.fn.spec.shape;

import java.util.Set;

/** The environment variables that we set in the containers of apps. */
public final class AppVariables {
  /** Made of other fields of the spec, such as {@code bootstrapServers}. */
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

  /** Set in every app, with a default if {@code spec.config} does not set them. */
  private static final Set<String> PLACES =
      Set.of("K_WEB_PORT", "K_DATA_DIR", "K_TABLE_DIR", "K_DEFINITIONS_DIR");

  /** The names under which the library below the worker looks for its data directory. */
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

  /** Whether {@code spec.config} must not set the variable, as another field does. */
  public static boolean isSetting(String name) {
    return SETTINGS.contains(name);
  }

  /**
   * The name {@code K_X} for {@code KASPR_X}, and any other name as it is. Kaspr's worker looks for
   * {@code KASPR_X} first, so it would hide our {@code K_X}.
   */
  public static String read(String name) {
    return name.startsWith("KASPR_") ? "K_" + name.substring("KASPR_".length()) : name;
  }

  /**
   * Returns a name that the template may set. PYTHONPATH is one: it is put behind our own value.
   *
   * @throws IllegalArgumentException if we set the variable ourselves
   */
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
