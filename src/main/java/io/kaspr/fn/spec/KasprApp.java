package io.kaspr.fn.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A stream-processing app, as its KasprApp (kaspr.io/v1alpha1) and the settings of the call say.
 */
public record KasprApp(
    AppMetadata metadata,
    Kafka kafka,
    AppConfig config,
    Workload workload,
    Optional<PythonPackages> pythonPackages,
    Template template,
    Platform platform,
    List<Component> components) {
  public KasprApp {
    requireNonNull(metadata, "metadata");
    requireNonNull(kafka, "kafka");
    requireNonNull(config, "config");
    requireNonNull(workload, "workload");
    requireNonNull(pythonPackages, "pythonPackages");
    requireNonNull(template, "template");
    requireNonNull(platform, "platform");
    components = components.stream().sorted(Component.ORDER).toList();
  }

  /** The app's name as plain text: the start of the name of every object rendered for it. */
  public String name() {
    return metadata.name().value();
  }
}
