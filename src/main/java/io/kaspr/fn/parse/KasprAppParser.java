package io.kaspr.fn.parse;

import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.AppMetadata;
import io.kaspr.fn.spec.Kafka;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.Workload;
import io.kaspr.fn.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Reads a whole KasprApp; empty once an error has been noted. */
public final class KasprAppParser {
  static final List<String> KNOWN = List.of("apiVersion", "kind", "metadata", "spec", "status");
  private static final List<String> KNOWN_IN_SPEC =
      List.of(
          "version",
          "replicas",
          "image",
          "bootstrapServers",
          "tls",
          "authentication",
          "config",
          "resources",
          "livenessProbe",
          "readinessProbe",
          "storage",
          "pythonPackages",
          "template");

  private KasprAppParser() {}

  public static Optional<KasprApp> parse(
      Node.Mapping resource, Platform platform, Problems problems) {
    Fields app = Fields.of(problems, "", resource, KNOWN);
    requireOneOf(app, "apiVersion", "kaspr.io/v1alpha1");
    requireOneOf(app, "kind", "KasprApp");
    Optional<Fields> metadata = app.requiredObject("metadata", MetadataParser.KNOWN);
    Annotations annotations = metadata.map(Annotations::parse).orElse(Annotations.NONE);
    Optional<AppMetadata> identity = metadata.flatMap(MetadataParser::parse);
    Optional<Fields> spec = app.requiredObject("spec", KNOWN_IN_SPEC);
    Optional<Spec> parts = spec.flatMap(fields -> spec(fields, annotations));
    return app.build(() -> app(identity.orElseThrow(), parts.orElseThrow(), platform));
  }

  static void requireOneOf(Fields app, String name, String only) {
    if (app.has(name)) {
      app.oneOf(name, List.of(only));
    } else {
      app.missing(name);
    }
  }

  /** What {@code spec} says. */
  private record Spec(
      Kafka kafka, AppConfig config, Workload workload, Optional<PythonPackages> pythonPackages) {}

  private static Optional<Spec> spec(Fields spec, Annotations annotations) {
    NotRendered.probes(spec);
    Optional<Kafka> kafka = KafkaParser.parse(spec, annotations.staticGroupMembership());
    Optional<AppConfig> config = ConfigParser.parse(spec);
    Optional<Workload> workload = WorkloadParser.parse(spec);
    Optional<Fields> container = TemplateParser.installContainer(spec);
    Optional<PythonPackages> packages =
        spec.object("pythonPackages", PythonPackagesParser.KNOWN)
            .flatMap(f -> PythonPackagesParser.parse(f, container, annotations.packagesRefresh()));
    if (!spec.has("pythonPackages")) {
      TemplateParser.warnWithoutPackages(container);
    }
    return spec.build(
        () ->
            new Spec(kafka.orElseThrow(), config.orElseThrow(), workload.orElseThrow(), packages));
  }

  private static KasprApp app(AppMetadata metadata, Spec spec, Platform platform) {
    return new KasprApp(
        metadata, spec.kafka(), spec.config(), spec.workload(), spec.pythonPackages(), platform);
  }
}
