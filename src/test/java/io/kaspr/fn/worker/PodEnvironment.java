package io.kaspr.fn.worker;

import io.kaspr.fn.pod.Kubelet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that a container starts with: of all that the rendered objects do not hold, such as
 * Secrets, there is a stand-in.
 */
final class PodEnvironment {
  private final PodView pod;
  private final Map<String, String> variables = new LinkedHashMap<>();

  private PodEnvironment(PodView pod) {
    this.pod = pod;
  }

  static Map<String, String> of(PodView pod) {
    PodEnvironment environment = new PodEnvironment(pod);
    Nodes.maps(pod.container(), "env").forEach(environment::add);
    return environment.variables;
  }

  private void add(Map<?, ?> entry) {
    String name = Nodes.text(entry, "name").orElseThrow();
    if (!entry.containsKey("valueFrom")) {
      String value = Nodes.text(entry, "value").orElse("");
      variables.put(name, Kubelet.expand(value, variables));
      return;
    }
    from(Nodes.map(entry, "valueFrom")).ifPresent(value -> variables.put(name, value));
  }

  private Optional<String> from(Map<?, ?> source) {
    if (source.containsKey("configMapKeyRef")) {
      return ofConfigMap(Nodes.map(source, "configMapKeyRef"));
    }
    if (source.containsKey("secretKeyRef")) {
      Map<?, ?> key = Nodes.map(source, "secretKeyRef");
      return Optional.of("secret " + key.get("name") + " " + key.get("key"));
    }
    if (source.containsKey("resourceFieldRef")) {
      return Optional.of("1");
    }
    return Optional.of(field(Nodes.text(source, "fieldRef", "fieldPath").orElseThrow()));
  }

  private Optional<String> ofConfigMap(Map<?, ?> reference) {
    String name = Nodes.text(reference, "name").orElseThrow();
    String key = Nodes.text(reference, "key").orElseThrow();
    Optional<Map<?, ?>> data = pod.manifest().configMap(name, pod.namespace());
    if (data.isEmpty()) {
      return Optional.of("config map " + name + " " + key);
    }
    Optional<String> value = Nodes.text(data.get(), key);
    if (value.isEmpty() && !Nodes.flag(reference, "optional")) {
      throw new AssertionError("CreateContainerConfigError: no " + key + " in " + name);
    }
    return value;
  }

  private String field(String path) {
    return switch (path) {
      case "metadata.name" -> pod.name() + "-0";
      case "metadata.namespace" -> pod.namespace();
      default -> path;
    };
  }
}
