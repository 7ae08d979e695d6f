package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.kaspr.fn.packages.InitContainers;
import io.kaspr.fn.packages.PackageVolumes;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Storage.Ephemeral;
import java.util.ArrayList;
import java.util.List;

/** Renders the pods of an app. */
final class Pods {
  private Pods() {}

  /** Without the app's own labels: to change one of them must not restart the app. */
  static PodTemplateSpec template(KasprApp app) {
    return new PodTemplateSpecBuilder()
        .withMetadata(new ObjectMetaBuilder().withLabels(Metadata.labels(app)).build())
        .withSpec(spec(app))
        .build();
  }

  private static PodSpec spec(KasprApp app) {
    PodSpecBuilder spec =
        new PodSpecBuilder()
            .withServiceAccountName(Metadata.appName(app))
            .withContainers(Containers.kaspr(app))
            .withVolumes(volumes(app));
    app.pythonPackages()
        .ifPresent(p -> spec.withInitContainers(InitContainers.installPackages(app, p)));
    return spec.build();
  }

  private static List<Volume> volumes(KasprApp app) {
    List<Volume> volumes = new ArrayList<>();
    if (app.workload().storage() instanceof Ephemeral) {
      volumes.add(ephemeralTables(app));
    }
    volumes.addAll(Definitions.volumes(app));
    app.pythonPackages().ifPresent(p -> volumes.addAll(PackageVolumes.of(app, p)));
    return List.copyOf(volumes);
  }

  private static Volume ephemeralTables(KasprApp app) {
    return new VolumeBuilder()
        .withName(Metadata.tablesVolume(app))
        .withEmptyDir(new EmptyDirVolumeSource())
        .build();
  }
}
