package io.kaspr.fn.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a KasprApp that have the shape of a type of Kubernetes: what is deep in them is
 * listed, and not told.
 */
final class KubernetesShapes {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("spec.livenessProbe", "Probe"),
          Map.entry("spec.readinessProbe", "Probe"),
          Map.entry("spec.template.pod.affinity", "Affinity"),
          Map.entry("spec.template.pod.securityContext", "PodSecurityContext"),
          Map.entry("spec.template.pod.tolerations[]", "Toleration"),
          Map.entry("spec.template.pod.topologySpreadConstraints[]", "TopologySpreadConstraint"),
          Map.entry("spec.template.pod.volumes[]", "Volume"),
          Map.entry("spec.template.kasprContainer.env[]", "EnvVar"),
          Map.entry("spec.template.kasprContainer.securityContext", "SecurityContext"),
          Map.entry("spec.template.kasprContainer.volumeMounts[]", "VolumeMount"),
          Map.entry("spec.template.pythonPackagesInitContainer.env[]", "EnvVar"),
          Map.entry("spec.template.pythonPackagesInitContainer.securityContext", "SecurityContext"),
          Map.entry("spec.template.pythonPackagesInitContainer.volumeMounts[]", "VolumeMount"));

  private KubernetesShapes() {}

  /** The type's name in the core API (v1), for a place that has its shape. */
  static Optional<String> at(String path) {
    return Optional.ofNullable(TYPES.get(path));
  }

  /** All fields below a schema, as {@code a, b[] {c, d}}. */
  static String outline(JsonNode schema) {
    List<String> fields = new ArrayList<>();
    for (var property : schema.path("properties").properties()) {
      JsonNode below = property.getValue();
      boolean list = below.path("items").isObject();
      String inner = outline(list ? below.path("items") : below);
      String name = property.getKey() + (list ? "[]" : "");
      fields.add(inner.isEmpty() ? name : name + " {" + inner + "}");
    }
    return String.join(", ", fields);
  }
}
