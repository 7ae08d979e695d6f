package io.kaspr.fn.cli;

import io.kaspr.fn.krm.DocumentSplitter;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import io.kaspr.fn.yaml.YamlReader;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an Application of Argo CD says to its plugin, as a configuration of the function. */
final class ArgoCdParameters {
  private static final String PARAMETERS = "ARGOCD_APP_PARAMETERS";

  /** Each parameter, and the variable that the Application's environment gives it by. */
  private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

  static {
    VARIABLES.put("namespace", "ARGOCD_ENV_NAMESPACE");
    VARIABLES.put("bucket", "ARGOCD_ENV_BUCKET");
    VARIABLES.put("prefix", "ARGOCD_ENV_PREFIX");
    VARIABLES.put("secretName", "ARGOCD_ENV_SECRET_NAME");
  }

  private ArgoCdParameters() {}

  /** Empty where nothing is said; a parameter wins over a variable. */
  static Optional<Document> configuration(Map<String, String> environment)
      throws MalformedInputException {
    Map<String, String> values = new LinkedHashMap<>();
    VARIABLES.forEach(
        (name, variable) ->
            Optional.ofNullable(environment.get(variable)).ifPresent(v -> values.put(name, v)));
    String parameters = environment.getOrDefault(PARAMETERS, "");
    if (!parameters.isBlank()) {
      readInto(values, parameters);
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(document(values));
  }

  private static void readInto(Map<String, String> values, String json)
      throws MalformedInputException {
    Node parameters = tree(json);
    List<Node> elements =
        parameters instanceof Sequence sequence ? sequence.elements() : List.of(parameters);
    for (Node element : elements) {
      String name = text(element, "name").orElse("");
      if (!VARIABLES.containsKey(name)) {
        String known = String.join(", ", VARIABLES.keySet());
        throw malformed("there is no parameter '" + name + "'; there are " + known);
      }
      values.put(
          name, text(element, "string").orElseThrow(() -> malformed(name + " must be a string")));
    }
  }

  /** JSON is YAML. */
  private static Node tree(String json) throws MalformedInputException {
    try {
      return YamlReader.read(json);
    } catch (MalformedYamlException e) {
      throw malformed("expected a list of parameters, but it is no JSON: " + e.getMessage());
    }
  }

  private static Optional<String> text(Node parameter, String key) {
    Optional<Node> value =
        parameter instanceof Mapping mapping ? mapping.get(key) : Optional.empty();
    return value.flatMap(v -> v instanceof Scalar s ? Optional.of(s.text()) : Optional.empty());
  }

  private static MalformedInputException malformed(String message) {
    return new MalformedInputException(PARAMETERS + ": " + message);
  }

  private static Document document(Map<String, String> values) throws MalformedInputException {
    Item item = DocumentSplitter.split(YamlWriter.write(tree(values))).get(0);
    return new Document("Application", new Item(item.text(), 0, item.header()), item.tree());
  }

  private static Map<String, Object> tree(Map<String, String> values) {
    Map<String, Object> gcs = new LinkedHashMap<>();
    copy(values, "bucket", gcs, "bucket");
    copy(values, "prefix", gcs, "prefix");
    if (values.containsKey("secretName")) {
      gcs.put("secretRef", Map.of("name", values.getOrDefault("secretName", "")));
    }
    Map<String, Object> spec = new LinkedHashMap<>();
    copy(values, "namespace", spec, "namespace");
    if (!gcs.isEmpty()) {
      spec.put("defaults", Map.of("gcs", gcs));
    }
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("apiVersion", "fn.kaspr.io/v1alpha1");
    config.put("kind", "RenderKasprApps");
    config.put("metadata", Map.of("name", "argocd"));
    config.put("spec", spec);
    return config;
  }

  private static void copy(
      Map<String, String> from, String name, Map<String, Object> to, String key) {
    Optional.ofNullable(from.get(name)).ifPresent(value -> to.put(key, value));
  }
}
