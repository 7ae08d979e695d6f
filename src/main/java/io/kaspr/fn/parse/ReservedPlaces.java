package io.kaspr.fn.parse;

import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.DefinitionFile;
import io.kaspr.fn.spec.text.AppName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names and paths in the pods of an app that are ours, with the words for what has them. Of an
 * app that has errors it is what can be known.
 */
record ReservedPlaces(
    Optional<AppName> name,
    Optional<AppConfig> config,
    Optional<PythonPackages> packages,
    List<Component> components) {
  private static final String TABLES = "the app's tables";
  private static final String DATA = "the app's other data";
  private static final String PACKAGES = "the Python packages";
  private static final String KEY = "the service account's key";
  private static final String WARM_UP = "the warm-up Job's note";

  /** By name. */
  Map<String, String> volumes() {
    Map<String, String> volumes = new LinkedHashMap<>();
    name.ifPresent(app -> volumes.put(PodPlaces.tablesVolume(app), TABLES));
    name.ifPresent(app -> volumes.put(PodPlaces.dataVolume(app), DATA));
    if (packages.isPresent()) {
      name.ifPresent(app -> volumes.put(PodPlaces.packagesVolume(app), PACKAGES));
    }
    if (hasKey()) {
      volumes.put(PodPlaces.KEY_VOLUME, KEY);
    }
    if (hasWarmUp()) {
      name.ifPresent(app -> volumes.put(PodPlaces.warmUpVolume(app), WARM_UP));
    }
    files().forEach(file -> volumes.put(file.resourceName(), words(file.owner())));
    return volumes;
  }

  /** Where the app's container sees something of ours. */
  Map<String, String> appPaths() {
    Map<String, String> paths = new LinkedHashMap<>();
    config.ifPresent(c -> paths.put(c.tableDir(), TABLES));
    packages.ifPresent(p -> paths.put(PodPlaces.PACKAGES, PACKAGES));
    for (DefinitionFile file : files()) {
      config.ifPresent(c -> paths.put(c.definitionFile(file.name()), words(file.owner())));
    }
    return paths;
  }

  /** Where the init container sees something of ours. */
  Map<String, String> installPaths() {
    Map<String, String> paths = new LinkedHashMap<>();
    packages.ifPresent(p -> paths.put(PodPlaces.installDirectory(p.cache()), PACKAGES));
    if (hasKey()) {
      paths.put(PodPlaces.KEY_DIRECTORY, KEY);
    }
    if (hasWarmUp()) {
      paths.put(PodPlaces.WARM_UP, WARM_UP);
    }
    return paths;
  }

  /** The variables that {@code spec.config} sets. */
  Set<String> variables() {
    return config.map(c -> c.environment().keySet()).orElse(Set.of());
  }

  boolean hasKey() {
    return packages
        .flatMap(p -> p.cache().bucket())
        .flatMap(Cache.Gcs::serviceAccountKey)
        .isPresent();
  }

  boolean hasWarmUp() {
    return packages.filter(PythonPackages::hasWarmUp).isPresent();
  }

  private List<DefinitionFile> files() {
    return DefinitionFile.of(components);
  }

  private static String words(Component component) {
    return "the " + component.kind().kind() + " " + component.name();
  }
}
