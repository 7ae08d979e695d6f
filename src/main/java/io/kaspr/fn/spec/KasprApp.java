package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.DefinitionFile;
import io.kaspr.fn.spec.text.ObjectPrefixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stream-processing app, as its KasprApp (kaspr.io/v1alpha1) and the settings of the call say.
 *
 * <pre>{@code
 * apiVersion: kaspr.io/v1alpha1
 * kind: KasprApp
 * metadata:
 *   name: orders
 *   namespace: shop
 * spec:
 *   version: 0.11.19
 *   replicas: 3
 *   bootstrapServers: kafka-0.kafka:9092
 *   storage:
 *     type: persistent-claim
 *     size: 20Gi
 *   pythonPackages:
 *     packages:
 *       - pandas==2.2.3
 * }</pre>
 *
 * @param template without what it adds to the install container: that is in the packages
 * @param platform from the settings of the call
 * @param components from their own resources, which name the app in a label
 */
public record KasprApp(
    AppMetadata metadata,
    Kafka kafka,
    AppConfig config,
    Workload workload,
    Optional<PythonPackages> pythonPackages,
    Template template,
    Platform platform,
    List<Component> components) {
  public KasprApp {
    requireNamespace(metadata, pythonPackages.flatMap(packages -> packages.cache().bucket()));
    components = components.stream().sorted(Component.ORDER).toList();
  }

  /**
   * Returns the cache of an app.
   *
   * @throws IllegalArgumentException if its prefix needs a namespace that the app has not
   */
  public static Optional<Cache.Gcs> requireNamespace(
      AppMetadata metadata, Optional<Cache.Gcs> cache) {
    boolean needs = cache.filter(gcs -> ObjectPrefixes.needsNamespace(gcs.prefix())).isPresent();
    require(
        metadata.namespace().isPresent() || !needs,
        "needs the app's namespace for its {namespace}: set metadata.namespace or the function's"
            + " setting namespace, or let what sets it run before this function");
    return cache;
  }

  /** The files in which its pods find its components. */
  public List<DefinitionFile> definitionFiles() {
    return DefinitionFile.of(components);
  }

  /** Where a volume for what the worker makes is mounted, unless the template mounts one there. */
  public List<String> dataDirectories() {
    List<String> directories = new ArrayList<>(config.directoriesToMount());
    directories.removeIf(template.container()::mountsAt);
    return List.copyOf(directories);
  }

  /** Whether a Job fills the bucket before its pods start. */
  public boolean hasWarmUp() {
    return pythonPackages.filter(PythonPackages::hasWarmUp).isPresent();
  }

  /** The app's name as plain text: the start of the name of every object rendered for it. */
  public String name() {
    return metadata.name().value();
  }
}
