package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.kaspr.fn.container.Volumes;
import io.kaspr.fn.packages.InitContainers;
import io.kaspr.fn.packages.PackageVolumes;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.Storage.Ephemeral;
import io.kaspr.fn.spec.text.AppName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders the pods of an app. */
final class Pods {
  private Pods() {}

  static PodTemplateSpec template(KasprApp app) {
    return new PodTemplateSpec(Metadata.ofPods(app), spec(app));
  }

  private static PodSpec spec(KasprApp app) {
    PodSpec spec = new PodSpec();
    spec.setServiceAccountName(Metadata.appName(app));
    spec.setContainers(List.of(Containers.kaspr(app)));
    spec.setVolumes(volumes(app));
    spec.setAdditionalProperties(app.template().pod().settings());
    app.pythonPackages()
        .ifPresent(p -> spec.setInitContainers(List.of(InitContainers.installPackages(app, p))));
    return spec;
  }

  private static List<Volume> volumes(KasprApp app) {
    List<Volume> volumes = new ArrayList<>();
    AppName name = app.metadata().name();
    if (app.workload().storage() instanceof Ephemeral) {
      volumes.add(Volumes.emptyDir(PodPlaces.tablesVolume(name)));
    }
    if (!app.dataDirectories().isEmpty()) {
      volumes.add(Volumes.emptyDir(PodPlaces.dataVolume(name)));
    }
    volumes.addAll(Definitions.volumes(app));
    volumes.addAll(templateVolumes(app));
    app.pythonPackages().ifPresent(p -> volumes.addAll(PackageVolumes.of(app, p)));
    return List.copyOf(volumes);
  }

  /** The volumes of the template. */
  static List<Volume> templateVolumes(KasprApp app) {
    return app.template().pod().volumes().stream().map(Pods::written).toList();
  }

  /** A volume of the template, as it was written. */
  private static Volume written(Map<String, Object> fields) {
    Map<String, Object> source = new LinkedHashMap<>(fields);
    Object name = source.remove("name");
    Volume volume = new Volume();
    volume.setName((String) name);
    volume.setAdditionalProperties(source);
    return volume;
  }
}
