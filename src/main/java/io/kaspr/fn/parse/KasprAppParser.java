package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.parse.field.MainPart;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.AppMetadata;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.Kafka;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.Workload;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a whole KasprApp; empty if there was an error. */
public final class KasprAppParser {
  public static final List<String> KNOWN =
      List.of("apiVersion", "kind", "metadata", "spec", "status");
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
      Node.Mapping resource, List<Component> components, Platform platform, Problems problems) {
    Fields app =
        Fields.ofRoot(problems, resource, KNOWN, new MainPart("spec", "its fields", KNOWN_IN_SPEC));
    requireOneOf(app, "apiVersion", "kaspr.io/v1alpha1");
    requireOneOf(app, "kind", "KasprApp");
    Optional<Fields> metadata = app.requiredObject("metadata", MetadataParser.KNOWN);
    AppAnnotations annotations = metadata.map(AppAnnotations::parse).orElse(AppAnnotations.NONE);
    Optional<AppMetadata> identity = metadata.flatMap(MetadataParser::parse);
    Optional<Fields> spec = app.requiredObject("spec", KNOWN_IN_SPEC);
    Optional<Spec> parts = spec.map(fields -> spec(fields, annotations, platform));
    spec.ifPresent(fields -> noteClashes(fields, identity, parts, components));
    spec.ifPresent(fields -> noteMissingNamespace(fields, identity, parts));
    return app.build(() -> app(identity.orElseThrow(), parts.orElseThrow(), platform, components));
  }

  private static void noteClashes(
      Fields spec,
      Optional<AppMetadata> identity,
      Optional<Spec> parts,
      List<Component> components) {
    ReservedPlaces reserved =
        new ReservedPlaces(
            identity.map(AppMetadata::name),
            parts.flatMap(Spec::config),
            parts.flatMap(Spec::pythonPackages),
            components);
    spec.field("template").ifPresent(template -> TemplateClashes.note(template, reserved));
  }

  private static void noteMissingNamespace(
      Fields spec, Optional<AppMetadata> identity, Optional<Spec> parts) {
    Optional<Cache.Gcs> cache =
        parts.flatMap(Spec::pythonPackages).flatMap(packages -> packages.cache().bucket());
    Optional<Field> prefix =
        spec.field("pythonPackages")
            .flatMap(packages -> packages.child("cache"))
            .flatMap(fields -> fields.child("gcs"))
            .flatMap(gcs -> gcs.child("prefix"));
    if (identity.isPresent() && prefix.isPresent()) {
      prefix.get().make(() -> KasprApp.requireNamespace(identity.get(), cache));
    }
  }

  public static void requireOneOf(Fields app, String name, String only) {
    if (app.has(name)) {
      app.oneOf(name, List.of(only));
    } else {
      app.missing(name);
    }
  }

  /** The parts of {@code spec}; a part with an error is empty. */
  private record Spec(
      Optional<Kafka> kafka,
      Optional<AppConfig> config,
      Optional<Workload> workload,
      Optional<ParsedTemplate> template,
      Optional<PythonPackages> pythonPackages) {}

  private static Spec spec(Fields spec, AppAnnotations annotations, Platform platform) {
    Optional<Kafka> kafka = KafkaParser.parse(spec, annotations.staticGroupMembership());
    Optional<AppConfig> config =
        ConfigParser.parse(spec, new Versions(platform.images()).running(spec));
    Optional<Workload> workload = WorkloadParser.parse(spec, platform.images());
    Optional<ParsedTemplate> template = TemplateParser.parse(spec);
    return new Spec(kafka, config, workload, template, packages(spec, template, annotations));
  }

  private static Optional<PythonPackages> packages(
      Fields spec, Optional<ParsedTemplate> template, AppAnnotations annotations) {
    ContainerTemplate container =
        template.map(ParsedTemplate::installContainer).orElse(ContainerTemplate.NONE);
    if (spec.has("pythonPackages")) {
      TemplateParser.informOfUnknownValues(spec, container);
    } else {
      TemplateParser.warnWithoutPackages(spec);
    }
    Set<String> variables = TemplateParser.installVariables(spec);
    return spec.object("pythonPackages", PythonPackagesParser.KNOWN)
        .flatMap(
            packages ->
                PythonPackagesParser.parse(
                    packages, container, variables, annotations.packagesRefresh()));
  }

  private static KasprApp app(
      AppMetadata metadata, Spec spec, Platform platform, List<Component> components) {
    return new KasprApp(
        metadata,
        spec.kafka().orElseThrow(),
        spec.config().orElseThrow(),
        spec.workload().orElseThrow(),
        spec.pythonPackages(),
        spec.template().orElseThrow().template(),
        platform,
        components);
  }
}
