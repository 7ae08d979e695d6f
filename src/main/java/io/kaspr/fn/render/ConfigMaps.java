package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.KasprApp;

/** Renders the ConfigMaps of an app and its components. */
final class ConfigMaps {
  private ConfigMaps() {}

  /** The settings; the kubelet expands nothing in values from here, so nothing is escaped. */
  static ConfigMap settings(KasprApp app) {
    return new ConfigMapBuilder()
        .withMetadata(Metadata.of(app, Metadata.settingsName(app)))
        .withData(Settings.of(app))
        .build();
  }

  /** One file that Kaspr reads a component from. */
  static ConfigMap component(Component component, String appName) {
    return new ConfigMapBuilder()
        .withMetadata(Metadata.of(component, appName))
        .addToData(component.fileName(), Definitions.text(component))
        .build();
  }
}
