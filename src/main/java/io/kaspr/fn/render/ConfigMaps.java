package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.component.DefinitionFile;
import java.util.Map;

/** Renders the ConfigMaps of an app and its components. */
final class ConfigMaps {
  private ConfigMaps() {}

  /** The settings. The kubelet replaces nothing in values of a ConfigMap, so none are escaped. */
  static ConfigMap settings(KasprApp app) {
    ConfigMap configMap = new ConfigMap();
    configMap.setMetadata(Metadata.of(app, Metadata.settingsName(app)));
    configMap.setData(WorkerSettings.of(app));
    return configMap;
  }

  /** A file from which Kaspr's worker reads components; it has the labels of the file's owner. */
  static ConfigMap definitions(DefinitionFile file, String appName) {
    ConfigMap configMap = new ConfigMap();
    configMap.setMetadata(Metadata.of(file.owner(), appName));
    configMap.setData(Map.of(file.name(), Definitions.text(file)));
    return configMap;
  }
}
