package io.kaspr.fn.parse;

import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.Storage;
import io.kaspr.fn.spec.Workload;
import java.util.List;
import java.util.Optional;

/** Reads image, replicas, resources and storage from {@code spec}. */
final class WorkloadParser {
  private WorkloadParser() {}

  static Optional<Workload> parse(Fields spec) {
    Optional<String> image = image(spec);
    int replicas = spec.integer("replicas", 0, Integer.MAX_VALUE, 1);
    Resources resources =
        spec.object("resources", List.of("claims", "limits", "requests"))
            .flatMap(ResourcesParser::parse)
            .orElse(Resources.NONE);
    Storage storage =
        spec.object("storage", StorageParser.KNOWN)
            .flatMap(StorageParser::parse)
            .orElseGet(Storage.Ephemeral::new);
    return spec.build(() -> new Workload(image.orElseThrow(), replicas, resources, storage));
  }

  /** An image of the user's own wins over the version, whatever that is. */
  private static Optional<String> image(Fields spec) {
    if (spec.has("image")) {
      spec.text("version");
      return spec.text("image", Workload::requireImage);
    }
    Optional<Field> version = spec.field("version");
    return version.isPresent()
        ? version.flatMap(Versions::image)
        : Optional.of(Versions.defaultImage());
  }
}
