package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.kaspr.fn.container.Volumes;
import io.kaspr.fn.packages.Fingerprint;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.spec.component.DefinitionFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The files that Kaspr reads an app's components from, and how they get into its pods. */
final class Definitions {
  private Definitions() {}

  /** The text of a file. */
  static String text(DefinitionFile file) {
    return DefinitionText.of(file.components());
  }

  static List<Volume> volumes(KasprApp app) {
    return app.definitionFiles().stream().map(Definitions::volume).toList();
  }

  /** One mount for each file, as several ConfigMaps have files in the same directory. */
  static List<VolumeMount> mounts(KasprApp app) {
    return app.definitionFiles().stream().map(file -> mount(app, file)).toList();
  }

  /**
   * A variable for each kind of component that the app has. It changes with the components, so that
   * the pods restart.
   */
  static Map<String, String> hashes(KasprApp app) {
    Map<ComponentKind, StringBuilder> texts = new TreeMap<>();
    for (Component component : app.components()) {
      texts
          .computeIfAbsent(component.kind(), kind -> new StringBuilder())
          .append(
              Fingerprint.line(
                  component.resourceName() + ".yaml", DefinitionText.of(List.of(component))));
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    texts.forEach((kind, text) -> hashes.put(variable(kind), Fingerprint.of(text.toString())));
    return hashes;
  }

  private static String variable(ComponentKind kind) {
    return kind.plural().toUpperCase(Locale.ROOT) + "_HASH";
  }

  private static Volume volume(DefinitionFile file) {
    Volume volume = Volumes.named(file.resourceName());
    volume.setConfigMap(source(file));
    return volume;
  }

  private static ConfigMapVolumeSource source(DefinitionFile file) {
    ConfigMapVolumeSource source = new ConfigMapVolumeSource();
    source.setName(file.resourceName());
    source.setItems(List.of(Volumes.file(file.name(), file.name())));
    return source;
  }

  private static VolumeMount mount(KasprApp app, DefinitionFile file) {
    VolumeMount mount =
        Volumes.mount(file.resourceName(), app.config().definitionFile(file.name()));
    mount.setSubPath(file.name());
    mount.setReadOnly(true);
    return mount;
  }
}
