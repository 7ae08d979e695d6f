package io.kaspr.fn.parse;

import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.AppName;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.PythonPackages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the pods of an app have of ours, each with the words for it; of an app that is only half
 * understood, as much as is known.
 *
 * @param volumes by name
 * @param appPaths where the app's container sees something of ours
 * @param installPaths where the install container does
 * @param variables that {@code spec.config} sets
 */
record Taken(
    Map<String, String> volumes,
    Map<String, String> appPaths,
    Map<String, String> installPaths,
    Set<String> variables,
    boolean hasPackages) {

  static Taken of(
      Optional<AppName> name,
      Optional<AppConfig> config,
      Optional<PythonPackages> packages,
      List<Component> components) {
    Taken taken =
        new Taken(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            config.map(c -> c.environment().keySet()).orElse(Set.of()),
            packages.isPresent());
    name.ifPresent(app -> taken.volumes.put(PodPlaces.tablesVolume(app), "the app's tables"));
    config.ifPresent(c -> taken.appPaths.put(c.tableDir(), "the app's tables"));
    packages.ifPresent(p -> taken.addPackages(name, p.cache()));
    components.forEach(component -> taken.add(component, config));
    return taken;
  }

  private void addPackages(Optional<AppName> name, Cache cache) {
    String words = "the Python packages";
    boolean isShared = cache instanceof Cache.SharedClaim;
    name.ifPresent(app -> volumes.put(PodPlaces.packagesVolume(app), words));
    appPaths.put(PodPlaces.PACKAGES, words);
    installPaths.put(isShared ? PodPlaces.PACKAGE_SETS : PodPlaces.PACKAGES, words);
    if (cache instanceof Cache.Gcs) {
      volumes.put(PodPlaces.KEY_VOLUME, "the service account's key");
      installPaths.put(PodPlaces.KEY_DIRECTORY, "the service account's key");
    }
  }

  private void add(Component component, Optional<AppConfig> config) {
    String words = "the " + component.kind().kind() + " " + component.name();
    volumes.put(component.resourceName(), words);
    config.ifPresent(c -> appPaths.put(c.definitionFile(component), words));
  }
}
