package io.kaspr.fn.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The first pod of a rendered StatefulSet, as the worker in it sees its surroundings. */
record PodView(Manifest manifest, Map<?, ?> statefulSet) {
  private static final String CONTAINER = "kaspr";

  /** Of all that is rendered. */
  static List<PodView> all() {
    return ShownManifests.all().stream().flatMap(PodView::of).toList();
  }

  static Stream<PodView> of(Manifest manifest) {
    return manifest
        .ofKind("StatefulSet")
        .map(statefulSet -> new PodView(manifest, statefulSet))
        .filter(pod -> pod.containers().findAny().isPresent());
  }

  String name() {
    return Manifest.name(statefulSet);
  }

  String namespace() {
    return Manifest.namespace(statefulSet);
  }

  Map<?, ?> spec() {
    return Nodes.map(statefulSet, "spec", "template", "spec");
  }

  Map<?, ?> container() {
    return containers().findFirst().orElseThrow();
  }

  private Stream<Map<?, ?>> containers() {
    return Nodes.maps(spec(), "containers")
        .filter(container -> Nodes.text(container, "name").equals(Optional.of(CONTAINER)));
  }

  Map<String, String> environment() {
    return PodEnvironment.of(this);
  }

  PodMounts mounts() {
    return PodMounts.of(this);
  }

  /** The files that the worker takes for definitions. */
  List<WorkerFile> definitions() {
    String folder = environment().getOrDefault("K_DEFINITIONS_DIR", "").replaceAll("/+$", "") + "/";
    return mounts().files().entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder) && WorkerFile.isOne(file.getKey()))
        .map(file -> new WorkerFile(manifest.name(), file.getKey(), file.getValue()))
        .toList();
  }

  @Override
  public String toString() {
    return manifest + "/" + namespace() + "/" + name();
  }
}
