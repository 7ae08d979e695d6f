package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.FilePaths;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Shown;
import io.kaspr.fn.spec.text.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code spec.config} says: each of its keys as an environment variable ({@code K_WEB_PORT})
 * with its text, in the order of rendering, and the four values that other objects need too.
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
    environment.keySet().forEach(Names::variable);
    environment.values().forEach(Values::environment);
    requireDirectory(dataDir);
    requireDirectory(tableDir);
    requireDirectory(definitionsDir);
    if (webPort < 1 || webPort > Values.MAX_PORT) {
      throw new IllegalArgumentException("webPort must be from 1 to 65535, but is " + webPort);
    }
    environment = Values.copy(environment);
  }

  /** Where the worker answers with its metrics. */
  public String metricsPath() {
    return environment.getOrDefault("K_WEB_METRICS_BASE_PATH", "") + "/metrics";
  }

  /** Where a file of components of this name is mounted. */
  public String definitionFile(String name) {
    return (definitionsDir.endsWith("/") ? definitionsDir : definitionsDir + "/") + name;
  }

  /**
   * Directories for which the pods need a volume beside that of the tables, in any case.
   *
   * <p>Kaspr's worker makes its directories at its start, but none above them. So each must be a
   * place where something is mounted, or lie directly in one.
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

  /** A directory that can be mounted: absolute, not the root, and without a colon. */
  public static String requireDirectory(String path) {
    List<String> segments = List.of(path.split("/", -1));
    boolean valid =
        path.startsWith("/")
            && !path.replace("/", "").isEmpty()
            && !path.contains(":")
            && !segments.contains("..")
            && !segments.contains(".");
    if (!valid) {
      throw new IllegalArgumentException(
          "must be an absolute path such as /var/lib/data, without : and .., but is "
              + Shown.quoted(path));
    }
    return Values.line(path);
  }
}
