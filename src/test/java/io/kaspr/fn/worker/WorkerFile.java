package io.kaspr.fn.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A file that describes components to the worker.
 *
 * @param origin what it was rendered of
 */
record WorkerFile(String origin, String path, String text) {

  /** All that are rendered: those of pods, and those that wait for their app. */
  static List<WorkerFile> all() {
    Map<String, WorkerFile> all = new LinkedHashMap<>();
    for (Manifest manifest : ShownManifests.all()) {
      Stream.concat(mounted(manifest), held(manifest))
          .forEach(file -> all.putIfAbsent(file + "\n" + file.text(), file));
    }
    return new ArrayList<>(all.values());
  }

  private static Stream<WorkerFile> mounted(Manifest manifest) {
    return PodView.of(manifest).flatMap(pod -> pod.definitions().stream());
  }

  private static Stream<WorkerFile> held(Manifest manifest) {
    return manifest
        .components()
        .flatMap(configMap -> Nodes.map(configMap, "data").entrySet().stream())
        .map(file -> new WorkerFile(manifest.name(), "" + file.getKey(), "" + file.getValue()));
  }

  /** By the ending of its name. */
  static boolean isOne(String path) {
    return path.endsWith(".yml") || path.endsWith(".yaml");
  }

  /** Whether the worker reads it before the others, which end in .yaml. */
  boolean isReadFirst() {
    return path.endsWith(".yml");
  }

  /** As a reader of YAML 1.1 has it; of a key that is there twice it would take the last. */
  Object content() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(options).load(text);
  }

  /** The components of a kind, such as {@code tables}. */
  List<Map<?, ?>> components(String kind) {
    return Nodes.maps(content(), kind).toList();
  }

  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return origin + "/" + fileName();
  }
}
