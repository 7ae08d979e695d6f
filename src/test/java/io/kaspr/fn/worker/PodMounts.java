package io.kaspr.fn.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a container finds in its file system beside its image.
 *
 * @param paths of all mounts
 * @param writable those of them that can be written to
 * @param files of ConfigMaps: their content by their paths
 */
record PodMounts(List<String> paths, List<String> writable, Map<String, String> files) {
  private static final List<String> WRITABLE =
      List.of("emptyDir", "ephemeral", "persistentVolumeClaim");

  static PodMounts of(PodView pod) {
    PodMounts mounts = new PodMounts(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    Nodes.maps(pod.container(), "volumeMounts").forEach(mount -> mounts.add(pod, mount));
    return mounts;
  }

  private void add(PodView pod, Map<?, ?> mount) {
    String path = Nodes.text(mount, "mountPath").orElseThrow().replaceAll("/+$", "");
    Map<?, ?> volume = volume(pod, Nodes.text(mount, "name").orElseThrow());
    paths.add(path);
    if (WRITABLE.stream().anyMatch(volume::containsKey) && !Nodes.flag(mount, "readOnly")) {
      writable.add(path);
    }
    contents(pod, volume).ifPresent(contents -> addFiles(mount, path, contents));
  }

  private static Map<?, ?> volume(PodView pod, String name) {
    Stream<Map<?, ?>> claims =
        Nodes.maps(pod.statefulSet(), "spec", "volumeClaimTemplates")
            .filter(claim -> Manifest.name(claim).equals(name))
            .map(claim -> Map.of("persistentVolumeClaim", claim));
    Stream<Map<?, ?>> volumes =
        Nodes.maps(pod.spec(), "volumes")
            .filter(volume -> Nodes.text(volume, "name").orElseThrow().equals(name));
    return Stream.concat(claims, volumes)
        .findFirst()
        .orElseThrow(() -> new AssertionError("FailedMount: no volume " + name));
  }

  /** By their paths in a volume, if it is of a ConfigMap that we know. */
  private static Optional<Map<String, String>> contents(PodView pod, Map<?, ?> volume) {
    Optional<Map<?, ?>> data =
        Nodes.text(volume, "configMap", "name")
            .flatMap(name -> pod.manifest().configMap(name, pod.namespace()));
    return data.map(texts -> contents(Nodes.map(volume, "configMap"), texts));
  }

  private static Map<String, String> contents(Map<?, ?> source, Map<?, ?> data) {
    Map<String, String> contents = new LinkedHashMap<>();
    if (!source.containsKey("items")) {
      data.forEach((key, text) -> contents.put((String) key, (String) text));
    }
    Nodes.maps(source, "items")
        .forEach(
            item -> contents.put((String) item.get("path"), (String) data.get(item.get("key"))));
    return contents;
  }

  /** The kubelet puts the files of a whole directory into a hidden one, and links to each. */
  private void addFiles(Map<?, ?> mount, String path, Map<String, String> contents) {
    if (!mount.containsKey("subPath")) {
      contents.forEach((file, text) -> files.put(path + "/" + file, text));
      contents.forEach((file, text) -> files.put(path + "/..2026_01_01/" + file, text));
      return;
    }
    String file = Nodes.text(mount, "subPath").orElseThrow();
    if (!contents.containsKey(file)) {
      throw new AssertionError("FailedMount: no file " + file + " for " + path);
    }
    files.put(path, contents.get(file));
  }

  /** The paths of those that are no files. */
  List<String> directories() {
    return paths.stream().filter(path -> !files.containsKey(path)).toList();
  }
}
