package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The annotations of an item, in their order; values that are no scalars are left out. */
public record Annotations(Map<String, String> values) {

  /** The annotations of an item's tree. */
  public static Annotations of(Mapping item) {
    Map<String, String> values = new LinkedHashMap<>();
    item.mapping("metadata")
        .flatMap(metadata -> metadata.mapping("annotations"))
        .ifPresent(annotations -> annotations.entries().forEach(e -> put(values, e)));
    return new Annotations(values);
  }

  private static void put(Map<String, String> values, Node.Entry annotation) {
    if (annotation.value() instanceof Scalar scalar) {
      values.put(annotation.key(), scalar.text());
    }
  }

  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Those that the host has set; they stay with the item when its text is replaced. */
  public Map<String, String> hosts() {
    Map<String, String> hosts = new LinkedHashMap<>(values);
    hosts.keySet().removeIf(key -> !HostAnnotations.contains(key));
    return hosts;
  }

  /** The file that the item came from, where its host said so. */
  public Optional<ItemFile> file() {
    Optional<String> path = get(HostAnnotations.PATH).or(() -> get(HostAnnotations.OLD_PATH));
    return path.map(p -> new ItemFile(p, index()));
  }

  private Optional<Integer> index() {
    Optional<String> index = get(HostAnnotations.INDEX).or(() -> get(HostAnnotations.OLD_INDEX));
    return index
        .filter(i -> !i.isEmpty() && i.length() < 10 && i.chars().allMatch(Character::isDigit))
        .map(Integer::valueOf);
  }

  /** The earlier names of an item that kustomize has renamed, oldest first. */
  public List<String> previousNames() {
    return get(HostAnnotations.PREVIOUS_NAMES)
        .map(names -> List.of(names.split(",", -1)))
        .orElse(List.of());
  }
}
