package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.kaspr.fn.spec.KasprApp;

/** Renders the ConfigMaps of an app. */
final class ConfigMaps {
  private ConfigMaps() {}

  /** The settings; the kubelet expands nothing in values from here, so nothing is escaped. */
  static ConfigMap settings(KasprApp app) {
    return new ConfigMapBuilder()
        .withMetadata(Metadata.of(app, Metadata.settingsName(app)))
        .withData(Settings.of(app))
        .build();
  }
}
