package io.kaspr.fn.hosts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Stands in for functions of kpt's catalogue that are usual in pipelines, as their documentation
 * describes them: they pass over what is local-config, and set-namespace over custom resources
 * without a namespace.
 */
public final class CatalogueFunction {
  private static final Set<String> BUILT_IN = Set.of("", "apps", "autoscaling", "batch", "policy");

  private final String name;
  private final String argument;

  private CatalogueFunction(String name, String argument) {
    this.name = name;
    this.argument = argument;
  }

  /** Called by kpt: the function's name and its one argument, and a ResourceList on stdin. */
  public static void main(String[] args) throws IOException {
    System.out.write(
        apply(args[0], args[1], new String(System.in.readAllBytes(), UTF_8)).getBytes(UTF_8));
    System.out.flush();
  }

  /** A script that kpt can run as one of these functions. */
  static void install(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Desk.script(
        folder.resolve("catalogue"),
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
            .formatted(
                java, System.getProperty("java.class.path"), CatalogueFunction.class.getName()));
  }

  /** The list after one of the functions. */
  @SuppressWarnings("unchecked")
  public static String apply(String name, String argument, String list) {
    Yaml yaml =
        new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(style()), style());
    Map<String, Object> tree = yaml.load(list);
    CatalogueFunction function = new CatalogueFunction(name, argument);
    List<Map<String, Object>> items =
        (List<Map<String, Object>>) tree.getOrDefault("items", List.of());
    items.forEach(function::change);
    return yaml.dump(tree);
  }

  private static DumperOptions style() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    return options;
  }

  private void change(Map<String, Object> item) {
    Map<String, Object> metadata = map(item, "metadata");
    String group = group(item);
    switch (name) {
      case "set-namespace" -> setNamespace(group, metadata);
      case "ensure-name-substring" -> ensureName(group, metadata);
      case "set-labels" -> map(metadata, "labels").put("set", argument);
      case "set-annotations" -> map(metadata, "annotations").put("set", argument);
      case "apply-replacements" -> replace(item);
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static String group(Map<String, Object> item) {
    String version = String.valueOf(item.get("apiVersion"));
    return version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
  }

  private void setNamespace(String group, Map<String, Object> metadata) {
    Object local = map(metadata, "annotations").get("config.kubernetes.io/local-config");
    boolean isConfig = group.equals("kpt.dev") || "true".equals(local);
    if (!isConfig && (BUILT_IN.contains(group) || metadata.containsKey("namespace"))) {
      metadata.put("namespace", argument);
    }
  }

  private void ensureName(String group, Map<String, Object> metadata) {
    String old = String.valueOf(metadata.get("name"));
    if (!group.equals("kpt.dev") && !old.startsWith(argument)) {
      metadata.put("name", argument + old);
    }
  }

  private void replace(Map<String, Object> item) {
    if ("StatefulSet".equals(item.get("kind"))) {
      map(item, "spec").put("podManagementPolicy", argument);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.computeIfAbsent(key, any -> new LinkedHashMap<>());
  }
}
