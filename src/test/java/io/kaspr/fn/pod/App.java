package io.kaspr.fn.pod;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.kaspr.fn.function.KasprFunction;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.ResourceList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A KasprApp as a user would write it, and what it becomes. */
final class App {
  static final String NAME = "my-app";

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Map<String, Object> spec = new LinkedHashMap<>();
  private final List<Map<String, Object>> env = new ArrayList<>();

  App(String indexUrl) {
    set("bootstrapServers", "kafka:9092");
    set("pythonPackages.packages", List.of("hello"));
    set("pythonPackages.indexUrl", indexUrl);
    set("pythonPackages.cache.type", "gcs");
    set("pythonPackages.cache.gcs.bucket", "my-cache");
    set("pythonPackages.cache.gcs.secretRef.name", "gcs-sa-key");
    set("pythonPackages.installPolicy.retries", 0);
    set("pythonPackages.installPolicy.timeout", 60);
    set("template.pythonPackagesInitContainer.env", env);
  }

  /** Sets a field of the spec, or removes it where the value is null; names are joined by dots. */
  void set(String path, @Nullable Object value) {
    Map<String, Object> parent = spec;
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      parent = child(parent, names[i]);
    }
    parent.put(names[names.length - 1], value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> parent, String name) {
    return (Map<String, Object>) parent.computeIfAbsent(name, any -> new LinkedHashMap<>());
  }

  /** Adds an entry to, or replaces one in, the init container's environment in the template. */
  void env(Map<String, Object> entry) {
    env.removeIf(other -> Objects.equals(other.get("name"), entry.get("name")));
    env.add(entry);
  }

  Kubelet.Pod pod() {
    StatefulSet set = rendered("StatefulSet", StatefulSet.class);
    return new Kubelet.Pod(set.getMetadata(), set.getSpec().getTemplate().getSpec());
  }

  /** Of the Job that fills the bucket. */
  Kubelet.Pod warmUpPod() {
    Job job = rendered("Job", Job.class);
    return new Kubelet.Pod(job.getMetadata(), job.getSpec().getTemplate().getSpec());
  }

  /** What the function renders: the real one, by its real wire format. */
  private <T> T rendered(String kind, Class<T> type) {
    try {
      Rendering rendering =
          KasprFunction.apply(ResourceList.parse(YAML.writeValueAsString(list())));
      if (rendering.hasErrors()) {
        throw new AssertionError(rendering.results().toString());
      }
      for (JsonNode item : YAML.readTree(String.join("", rendering.yamlParts())).path("items")) {
        if (item.path("kind").asText().equals(kind)) {
          return YAML.treeToValue(item, type);
        }
      }
      throw new AssertionError("no " + kind + " among " + rendering.items());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, Object> list() {
    Map<String, Object> app = new LinkedHashMap<>();
    app.put("apiVersion", "kaspr.io/v1alpha1");
    app.put("kind", "KasprApp");
    app.put("metadata", Map.of("name", NAME, "namespace", "streams"));
    app.put("spec", spec);
    return Map.of(
        "apiVersion", "config.kubernetes.io/v1", "kind", "ResourceList", "items", List.of(app));
  }
}
