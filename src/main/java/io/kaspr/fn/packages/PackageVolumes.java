package io.kaspr.fn.packages;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaimVolumeSource;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.kaspr.fn.container.ContainerResources;
import io.kaspr.fn.container.TemplateParts;
import io.kaspr.fn.container.Volumes;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The volumes that packages are installed to and the cache is opened with, and their mounts. */
public final class PackageVolumes {
  private static final String KEY_FILE = "sa.json";

  private PackageVolumes() {}

  public static List<Volume> of(KasprApp app, PythonPackages packages) {
    List<Volume> volumes = new ArrayList<>();
    volumes.add(installed(app, packages));
    key(packages).ifPresent(key -> volumes.add(key(key)));
    return List.copyOf(volumes);
  }

  /** The claim of the volume that all pods of an app share. */
  public static String claimName(KasprApp app) {
    return app.name() + "-app-python-packages";
  }

  /** The app only reads its packages; of a shared volume it sees its own set alone. */
  public static VolumeMount appMount(KasprApp app, PythonPackages packages) {
    VolumeMount mount = packagesMount(app, PodPlaces.PACKAGES);
    packages.cache().sharedClaim().ifPresent(c -> mount.setSubPath(PackagesHash.of(packages)));
    mount.setReadOnly(true);
    return mount;
  }

  static List<VolumeMount> installMounts(KasprApp app, PythonPackages packages) {
    List<VolumeMount> mounts = new ArrayList<>();
    mounts.add(packagesMount(app, PodPlaces.installDirectory(packages.cache())));
    mounts.addAll(TemplateParts.mounts(packages.container().template()));
    key(packages).ifPresent(key -> mounts.add(keyMount()));
    return List.copyOf(mounts);
  }

  private static Volume installed(KasprApp app, PythonPackages packages) {
    String name = PodPlaces.packagesVolume(app.metadata().name());
    if (packages.cache().sharedClaim().isEmpty()) {
      Volume volume = Volumes.emptyDir(name);
      packages
          .sizeLimit()
          .map(ContainerResources::quantity)
          .ifPresent(volume.getEmptyDir()::setSizeLimit);
      return volume;
    }
    Volume volume = Volumes.named(name);
    volume.setPersistentVolumeClaim(new PersistentVolumeClaimVolumeSource(claimName(app), null));
    return volume;
  }

  private static Optional<SecretKey> key(PythonPackages packages) {
    return packages.cache().bucket().flatMap(Cache.Gcs::serviceAccountKey);
  }

  private static Volume key(SecretKey key) {
    Volume volume = Volumes.named(PodPlaces.KEY_VOLUME);
    volume.setSecret(keySource(key));
    return volume;
  }

  /**
   * Optional: a missing Secret must not hold up the pod for the sake of a cache. The files keep the
   * default mode: they belong to root, nobody but the init container sees them, and a stricter mode
   * would lock it out where it runs as another user without an fsGroup.
   */
  private static SecretVolumeSource keySource(SecretKey key) {
    SecretVolumeSource source = new SecretVolumeSource();
    source.setSecretName(key.secretName());
    source.setOptional(true);
    source.setItems(List.of(Volumes.file(key.key(), KEY_FILE)));
    return source;
  }

  private static VolumeMount packagesMount(KasprApp app, String path) {
    return Volumes.mount(PodPlaces.packagesVolume(app.metadata().name()), path);
  }

  private static VolumeMount keyMount() {
    VolumeMount mount = Volumes.mount(PodPlaces.KEY_VOLUME, PodPlaces.KEY_DIRECTORY);
    mount.setReadOnly(true);
    return mount;
  }
}
