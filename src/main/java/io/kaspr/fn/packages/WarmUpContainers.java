package io.kaspr.fn.packages;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.kaspr.fn.container.EnvVars;
import io.kaspr.fn.container.TemplateParts;
import io.kaspr.fn.container.Volumes;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.PythonPackages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of the pod that fills the bucket before an app's pods start. The packages are installed
 * between a look at the bucket and the upload, in a container without the key: building one runs
 * code of others.
 *
 * @param writing the packages as the containers with the key see them
 * @param building the packages as the one sees them that installs
 */
public record WarmUpContainers(KasprApp app, PythonPackages writing, PythonPackages building) {

  /** Empty if no Job fills the app's bucket. */
  public static Optional<WarmUpContainers> of(KasprApp app) {
    return app.pythonPackages()
        .flatMap(packages -> packages.cache().bucket().flatMap(gcs -> of(app, packages, gcs)));
  }

  private static Optional<WarmUpContainers> of(
      KasprApp app, PythonPackages packages, Cache.Gcs gcs) {
    return gcs.forWarmUp()
        .map(
            writer ->
                new WarmUpContainers(app, packages.in(writer), packages.in(new Cache.None())));
  }

  /** In their order. */
  public List<Container> initContainers() {
    return List.of(
        withKey("look-up-packages", "look"), InitContainers.installPackages(app, building));
  }

  /** The last one. */
  public Container upload() {
    return withKey("upload-packages", "upload");
  }

  private Container withKey(String name, String task) {
    Container container = InitContainers.installPackages(app, writing);
    container.setName(name);
    container.setEnv(with(container.getEnv(), EnvVars.literal("WARM_UP", task)));
    container.setVolumeMounts(with(container.getVolumeMounts(), noteMount()));
    return container;
  }

  private VolumeMount noteMount() {
    return Volumes.mount(noteVolume(), PodPlaces.WARM_UP);
  }

  private String noteVolume() {
    return PodPlaces.warmUpVolume(app.metadata().name());
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  /**
   * Those that the containers mount. What the template mounts there of the app's own data is empty
   * here: the app's pods have it.
   *
   * @param written the volumes of the template
   */
  public List<Volume> volumes(List<Volume> written) {
    List<Volume> volumes = new ArrayList<>(PackageVolumes.of(app, writing));
    volumes.add(Volumes.emptyDir(noteVolume()));
    Set<String> mounted = mountedByTemplate();
    written.stream().filter(volume -> mounted.contains(volume.getName())).forEach(volumes::add);
    volumes.forEach(volume -> mounted.remove(volume.getName()));
    mounted.forEach(name -> volumes.add(Volumes.emptyDir(name)));
    return List.copyOf(volumes);
  }

  private Set<String> mountedByTemplate() {
    Set<String> names = new LinkedHashSet<>();
    TemplateParts.mounts(building.container().template())
        .forEach(mount -> names.add(mount.getName()));
    return names;
  }
}
