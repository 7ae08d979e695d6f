package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.kaspr.fn.container.ContainerResources;
import io.kaspr.fn.container.TemplateParts;
import io.kaspr.fn.container.Volumes;
import io.kaspr.fn.packages.PackageVolumes;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.Probes;
import io.kaspr.fn.spec.shape.ProbeShapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders the container that an app runs in. */
final class Containers {
  private static final String WEB_PORT = "http";

  private Containers() {}

  static Container kaspr(KasprApp app) {
    Container container = new Container();
    container.setName("kaspr");
    container.setImage(app.workload().image());
    container.setImagePullPolicy("IfNotPresent");
    container.setPorts(List.of(webPort(app)));
    container.setEnv(AppEnvironment.of(app));
    container.setResources(ContainerResources.of(app.workload().resources()));
    container.setVolumeMounts(mounts(app));
    container.setAdditionalProperties(written(app));
    return container;
  }

  /** Fields that are passed on as they were written. */
  private static Map<String, Object> written(KasprApp app) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.putAll(TemplateParts.securityContext(app.template().container()));
    written.putAll(probes(app.workload().probes()));
    return written;
  }

  private static Map<String, Object> probes(Probes probes) {
    Map<String, Object> rendered = new LinkedHashMap<>();
    probes.liveness().ifPresent(probe -> rendered.put("livenessProbe", probe(probe)));
    probes.readiness().ifPresent(probe -> rendered.put("readinessProbe", probe(probe)));
    return rendered;
  }

  /**
   * A probe. If the user does not say how to ask, it checks whether the web port takes connections,
   * as Kaspr documents no page for probes.
   */
  private static Map<String, Object> probe(Map<String, Object> written) {
    SortedMap<String, Object> probe = new TreeMap<>(written);
    if (ProbeShapes.HANDLERS.stream().noneMatch(written::containsKey)) {
      probe.put("tcpSocket", Map.of("port", WEB_PORT));
    }
    return probe;
  }

  private static ContainerPort webPort(KasprApp app) {
    ContainerPort port = new ContainerPort();
    port.setName(WEB_PORT);
    port.setContainerPort(app.config().webPort());
    port.setProtocol("TCP");
    return port;
  }

  private static List<VolumeMount> mounts(KasprApp app) {
    List<VolumeMount> mounts = new ArrayList<>();
    mounts.add(tables(app));
    mounts.addAll(data(app));
    mounts.addAll(Definitions.mounts(app));
    mounts.addAll(TemplateParts.mounts(app.template().container()));
    app.pythonPackages().ifPresent(packages -> mounts.add(PackageVolumes.appMount(app, packages)));
    return List.copyOf(mounts);
  }

  private static VolumeMount tables(KasprApp app) {
    return Volumes.mount(PodPlaces.tablesVolume(app.metadata().name()), app.config().tableDir());
  }

  /** Mounts of the data volume. A second one has a directory of its own, apart from the first. */
  private static List<VolumeMount> data(KasprApp app) {
    List<VolumeMount> mounts = new ArrayList<>();
    for (String directory : app.dataDirectories()) {
      VolumeMount mount = Volumes.mount(PodPlaces.dataVolume(app.metadata().name()), directory);
      mount.setSubPath(mounts.isEmpty() ? null : "definitions");
      mounts.add(mount);
    }
    return mounts;
  }
}
