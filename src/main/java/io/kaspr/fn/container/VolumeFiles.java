package io.kaspr.fn.container;

import io.fabric8.kubernetes.api.model.KeyToPath;

/** Renders keys of a ConfigMap or a Secret as files of a volume. */
public final class VolumeFiles {
  private VolumeFiles() {}

  /** The value of a key as a file of this name. */
  public static KeyToPath of(String key, String file) {
    KeyToPath item = new KeyToPath();
    item.setKey(key);
    item.setPath(file);
    return item;
  }
}
