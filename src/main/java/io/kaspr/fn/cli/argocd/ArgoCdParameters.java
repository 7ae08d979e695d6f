package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.Document;
import io.kaspr.fn.cli.files.Finding;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import io.kaspr.fn.parse.field.Nearest;
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
import java.util.stream.Stream;

/**
 * The parameters that an Application of Argo CD has for its plugin.
 *
 * @param values the values by parameter; those that are not set are left out
 * @param places where the Application sets each, as messages name it
 */
public record ArgoCdParameters(Map<String, String> values, Map<String, String> places) {
  private static final String FILE = "Application";
  private static final String PARAMETERS = "ARGOCD_APP_PARAMETERS";
  private static final String VARIABLE = "ARGOCD_ENV_";

  /** Each parameter, the variable that may give it, and its setting if it has one. */
  private enum Parameter {
    NAMESPACE("namespace", "NAMESPACE", "spec.namespace"),
    BUCKET("bucket", "BUCKET", "spec.defaults.gcs.bucket"),
    PREFIX("prefix", "PREFIX", "spec.defaults.gcs.prefix"),
    SECRET_NAME("secretName", "SECRET_NAME", "spec.defaults.gcs.secretRef.name"),
    RECURSE("recurse", "RECURSE", "");

    final String word;
    final String variable;
    final String setting;

    Parameter(String word, String variable, String setting) {
      this.word = word;
      this.variable = variable;
      this.setting = setting;
    }

    static List<String> words() {
      return Stream.of(values()).map(parameter -> parameter.word).toList();
    }
  }

  /** Reads them; a parameter wins over a variable, and an empty one counts as not set. */
  public static ArgoCdParameters of(Map<String, String> environment)
      throws MalformedInputException {
    ArgoCdParameters read = new ArgoCdParameters(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (Parameter parameter : Parameter.values()) {
      String value = environment.getOrDefault(VARIABLE + parameter.variable, "");
      read.put(parameter.word, value, "variable " + parameter.variable + " of plugin.env");
    }
    String parameters = environment.getOrDefault(PARAMETERS, "");
    if (!parameters.isBlank()) {
      read.putAll(parameters);
    }
    return read;
  }

  /** Whether to read the directories below as well, as {@code directory.recurse} does elsewhere. */
  boolean recurse() throws MalformedInputException {
    String value = values.getOrDefault(Parameter.RECURSE.word, "false");
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    String place = places.getOrDefault(Parameter.RECURSE.word, "");
    throw malformed(place + " must be true or false, but is '" + value + "'");
  }

  /** Whether {@link #recurse} is true, or there is an error to be told. */
  static boolean mayRecurse(Map<String, String> environment) {
    try {
      return of(environment).recurse();
    } catch (MalformedInputException e) {
      return true;
    }
  }

  private void put(String name, String value, String place) {
    if (!value.isEmpty()) {
      values.put(name, value);
      places.put(name, place);
    }
  }

  private void putAll(String json) throws MalformedInputException {
    Node parameters = tree(json);
    List<Node> elements =
        parameters instanceof Sequence sequence ? sequence.elements() : List.of(parameters);
    for (Node element : elements) {
      String name = text(element, "name").orElse("");
      if (!Parameter.words().contains(name)) {
        throw malformed(unknown(name));
      }
      String place = "parameter " + name;
      put(
          name,
          text(element, "string").orElseThrow(() -> malformed(place + " must be a string")),
          place);
    }
  }

  private static String unknown(String name) {
    List<String> known = Parameter.words();
    return "there is no parameter '"
        + name
        + "'; there are "
        + String.join(", ", known)
        + Nearest.to(name, known).map(Nearest::didYouMean).orElse("");
  }

  /** The parameters as settings of the function; empty if none is set. */
  public Optional<Document> configuration() throws MalformedInputException {
    Map<String, String> settings = new LinkedHashMap<>(values);
    settings.remove(Parameter.RECURSE.word);
    return settings.isEmpty() ? Optional.empty() : Optional.of(document(settings));
  }

  /** A finding about settings, with the Application's name for the setting that the user knows. */
  Finding inTermsOfApplication(Finding finding) {
    Optional<String> place =
        Stream.of(Parameter.values())
            .filter(parameter -> !parameter.setting.isEmpty())
            .filter(parameter -> finding.result().isAbout(parameter.setting))
            .findFirst()
            .flatMap(parameter -> Optional.ofNullable(places.get(parameter.word)));
    return finding.file().equals(FILE) && place.isPresent()
        ? new Finding(FILE, Optional.empty(), finding.result().withFieldCalled(place.get()))
        : finding;
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
    return parameter instanceof Mapping mapping
        ? mapping.scalar(key).map(Scalar::text)
        : Optional.empty();
  }

  private static MalformedInputException malformed(String message) {
    return new MalformedInputException(FILE + ": " + message);
  }

  private static Document document(Map<String, String> values) throws MalformedInputException {
    Item item = DocumentSplitter.split(YamlWriter.write(tree(values))).get(0);
    return Document.parsed(FILE, new Item(item.text(), 0, item.header()));
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
