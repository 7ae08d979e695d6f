package io.kaspr.fn.spec;

import static java.util.Objects.requireNonNull;

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
    Platform platform) {
  public KasprApp {
    requireNonNull(metadata, "metadata");
    requireNonNull(kafka, "kafka");
    requireNonNull(config, "config");
    requireNonNull(workload, "workload");
    requireNonNull(pythonPackages, "pythonPackages");
    requireNonNull(platform, "platform");
  }

  /** The app's name as plain text: the start of the name of every object rendered for it. */
  public String name() {
    return metadata.name().value();
  }
}
