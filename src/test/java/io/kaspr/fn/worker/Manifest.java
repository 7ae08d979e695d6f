package io.kaspr.fn.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * The objects that something becomes.
 *
 * @param name what they are made of
 */
record Manifest(String name, List<Map<?, ?>> objects) {

  /** From a list, or from documents. */
  static Manifest of(String name, String yaml) {
    Stream<Object> documents =
        StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), /* parallel= */ false);
    return new Manifest(name, documents.flatMap(Manifest::items).toList());
  }

  private static Stream<Map<?, ?>> items(Object document) {
    boolean isList = Nodes.map(document).containsKey("items");
    return isList ? Nodes.maps(document, "items") : Stream.of(Nodes.map(document));
  }

  Stream<Map<?, ?>> ofKind(String kind) {
    return objects.stream().filter(object -> Nodes.text(object, "kind").equals(Optional.of(kind)));
  }

  /** The data of a ConfigMap; empty if it is not one of these objects. */
  Optional<Map<?, ?>> configMap(String name, String namespace) {
    return ofKind("ConfigMap")
        .filter(object -> name(object).equals(name) && namespace(object).equals(namespace))
        .findFirst()
        .map(object -> Nodes.map(object, "data"));
  }

  /** The ConfigMaps of components, mounted or not. */
  Stream<Map<?, ?>> components() {
    return ofKind("ConfigMap").filter(Manifest::isOfComponent);
  }

  private static boolean isOfComponent(Map<?, ?> configMap) {
    String kind = Nodes.text(configMap, "metadata", "labels", "kaspr.io/kind").orElse("KasprApp");
    return !kind.equals("KasprApp");
  }

  static String name(Map<?, ?> object) {
    return Nodes.text(object, "metadata", "name").orElseThrow();
  }

  static String namespace(Map<?, ?> object) {
    return Nodes.text(object, "metadata", "namespace").orElse("default");
  }

  @Override
  public String toString() {
    return name;
  }
}
