package io.kaspr.fn.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.ArrayList;
import java.util.List;

/** Refuses components whose ConfigMap is too large for the API server. */
final class LargeConfigMaps {
  /** The limit of the API server for all values of a ConfigMap together. */
  private static final int MOST_BYTES = 1024 * 1024;

  private static final int MOST_BYTES_OF_A_CHARACTER = 3;

  private LargeConfigMaps() {}

  static List<Result> among(List<HasMetadata> objects, List<ComponentItem> components) {
    List<Result> results = new ArrayList<>();
    for (HasMetadata object : objects) {
      int bytes = object instanceof ConfigMap map ? bytes(map) : 0;
      if (bytes > MOST_BYTES) {
        components.stream()
            .filter(c -> c.component().resourceName().equals(object.getMetadata().getName()))
            .forEach(c -> results.add(refusal(c, bytes)));
      }
    }
    return results;
  }

  /** The bytes of values in UTF-8; only long values are counted, as counting takes time. */
  private static int bytes(ConfigMap map) {
    return map.getData().values().stream()
        .filter(value -> value.length() > MOST_BYTES / MOST_BYTES_OF_A_CHARACTER)
        .mapToInt(value -> value.getBytes(UTF_8).length)
        .sum();
  }

  private static Result refusal(ComponentItem component, int bytes) {
    String message =
        "must be smaller: ConfigMap "
            + component.component().resourceName()
            + " would have "
            + bytes
            + " bytes, but Kubernetes takes "
            + MOST_BYTES
            + "; move code into a package of spec.pythonPackages";
    return component.kasprItem().about(Severity.ERROR, message);
  }
}
