package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.require;
import static io.kaspr.fn.spec.text.Rules.requireBetween;

import io.kaspr.fn.spec.text.FilePaths;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Kaspr's settings in {@code spec.config}.
 *
 * <pre>{@code
 * spec:
 *   config:
 *     webPort: 8080
 *     dataDir: /var/lib/kaspr
 *     tableDir: /var/lib/kaspr/tables
 *     definitionsDir: /etc/kaspr/definitions
 *     topicPartitions: 12
 * }</pre>
 *
 * <p>The port and the directories are needed for other objects too, so they are values here as
 * well.
 *
 * @param environment each key as the environment variable that it becomes, {@code webPort} as
 *     {@code K_WEB_PORT}, in the order of rendering
 */
public record AppConfig(
    Map<String, String> environment,
    int webPort,
    String dataDir,
    String tableDir,
    String definitionsDir) {
  public static final AppConfig DEFAULT =
      new AppConfig(
          Map.of(), 6065, "/var/lib/data", "/var/lib/data/tables", "/var/lib/data/definitions");

  public AppConfig {
    environment.keySet().forEach(name -> Names.dataKey(Names.variable(name)));
    environment.values().forEach(Values::environment);
    requireDirectory(dataDir);
    requireDirectory(tableDir);
    requireDirectory(definitionsDir);
    requireBetween("webPort", webPort, 1, Values.MAX_PORT);
    environment = Values.copy(Values.config(environment));
  }

  /** The path of the URL at which the worker answers with its metrics. */
  public String metricsPath() {
    return environment.getOrDefault("K_WEB_METRICS_BASE_PATH", "") + "/metrics";
  }

  /** The path in the container of a file with components. */
  public String definitionFile(String name) {
    return (definitionsDir.endsWith("/") ? definitionsDir : definitionsDir + "/") + name;
  }

  /**
   * The directories that need a volume of their own, beside that of the tables.
   *
   * <p>Kaspr's worker makes its directories when it starts, but not their parents. So it needs a
   * volume at each directory or at its parent.
   */
  List<String> directoriesToMount() {
    List<String> mounted = new ArrayList<>(List.of(FilePaths.normal(tableDir)));
    for (String directory : List.of(FilePaths.normal(dataDir), FilePaths.normal(definitionsDir))) {
      String above = directory.substring(0, directory.lastIndexOf('/'));
      if (!mounted.contains(directory) && !mounted.contains(above)) {
        mounted.add(directory);
      }
    }
    return List.copyOf(mounted.subList(1, mounted.size()));
  }

  /**
   * Returns a path at which a volume can be mounted: absolute, not the root, and without a colon.
   *
   * @throws IllegalArgumentException if it is not such a path
   */
  public static String requireDirectory(String path) {
    List<String> segments = List.of(path.split("/", -1));
    boolean valid =
        path.startsWith("/")
            && !path.replace("/", "").isEmpty()
            && !path.contains(":")
            && !segments.contains("..")
            && !segments.contains(".");
    require(valid, "must be an absolute path such as /var/lib/data, without : and ..", path);
    return Values.line(path);
  }
}
