package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.parse.field.ShapeReader;
import io.kaspr.fn.spec.Images;
import io.kaspr.fn.spec.Probes;
import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.Storage;
import io.kaspr.fn.spec.Workload;
import io.kaspr.fn.spec.shape.ProbeShapes;
import io.kaspr.fn.spec.text.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads image, replicas, resources and storage from {@code spec}. */
final class WorkloadParser {
  private WorkloadParser() {}

  static Optional<Workload> parse(Fields spec, Images images) {
    Versions versions = new Versions(images);
    Optional<String> image = image(spec, versions);
    int replicas = spec.integer("replicas", 0, Integer.MAX_VALUE, 1);
    Resources resources = ResourcesParser.parse(spec, List.of("claims", "limits", "requests"));
    Storage storage = storage(spec);
    Optional<Map<String, Object>> liveness =
        spec.field("livenessProbe").flatMap(p -> ShapeReader.group(p, ProbeShapes.LIVENESS));
    Optional<Map<String, Object>> readiness =
        spec.field("readinessProbe").flatMap(p -> ShapeReader.group(p, ProbeShapes.READINESS));
    return spec.build(
        () ->
            new Workload(
                image.orElseThrow(),
                versions.running(spec),
                replicas,
                resources,
                new Probes(liveness, readiness),
                storage));
  }

  /** An image of the user's own wins over the version, whatever that is. */
  private static Optional<String> image(Fields spec, Versions versions) {
    if (spec.has("image")) {
      spec.text("version")
          .flatMap(version -> spec.field("version"))
          .ifPresent(version -> version.inform("has no effect, as image is set"));
      return spec.text("image", Names::image);
    }
    Optional<Field> version = spec.field("version");
    return version.isPresent()
        ? version.flatMap(versions::image)
        : Optional.of(versions.defaultImage());
  }

  private static Storage storage(Fields spec) {
    return spec.object("storage", StorageParser.KNOWN)
        .flatMap(StorageParser::parse)
        .orElseGet(Storage.Ephemeral::new);
  }
}
