package io.kaspr.fn.container;

import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;

/** Renders what volumes of ours have in common. */
public final class Volumes {
  private Volumes() {}

  /** A volume whose source is still to be set. */
  public static Volume named(String name) {
    Volume volume = new Volume();
    volume.setName(name);
    return volume;
  }

  /** A volume that is empty at first, and gone with the pod. */
  public static Volume emptyDir(String name) {
    Volume volume = named(name);
    volume.setEmptyDir(new EmptyDirVolumeSource());
    return volume;
  }

  /** The value of a key of a ConfigMap or a Secret as a file of this name. */
  public static KeyToPath file(String key, String file) {
    KeyToPath item = new KeyToPath();
    item.setKey(key);
    item.setPath(file);
    return item;
  }

  /** A volume at a path of the container. */
  public static VolumeMount mount(String volume, String path) {
    VolumeMount mount = new VolumeMount();
    mount.setName(volume);
    mount.setMountPath(path);
    return mount;
  }
}
