package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.kaspr.fn.packages.ContainerResources;
import io.kaspr.fn.packages.PackageVolumes;
import io.kaspr.fn.spec.KasprApp;
import java.util.ArrayList;
import java.util.List;

/** Renders the container that an app runs in. */
final class Containers {
  private Containers() {}

  static Container kaspr(KasprApp app) {
    return new ContainerBuilder()
        .withName("kaspr")
        .withImage(app.workload().image())
        .withImagePullPolicy("IfNotPresent")
        .withPorts(webPort(app))
        .withEnv(AppEnvironment.of(app))
        .withResources(ContainerResources.of(app.workload().resources()))
        .withVolumeMounts(mounts(app))
        .build();
  }

  private static ContainerPort webPort(KasprApp app) {
    return new ContainerPortBuilder()
        .withName("http")
        .withContainerPort(app.config().webPort())
        .withProtocol("TCP")
        .build();
  }

  private static List<VolumeMount> mounts(KasprApp app) {
    List<VolumeMount> mounts = new ArrayList<>();
    mounts.add(tables(app));
    mounts.addAll(Definitions.mounts(app));
    app.pythonPackages().ifPresent(packages -> mounts.add(PackageVolumes.appMount(app, packages)));
    return List.copyOf(mounts);
  }

  private static VolumeMount tables(KasprApp app) {
    return new VolumeMountBuilder()
        .withName(Metadata.tablesVolume(app))
        .withMountPath(app.config().tableDir())
        .build();
  }
}
