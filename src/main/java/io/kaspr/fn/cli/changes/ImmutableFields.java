package io.kaspr.fn.cli.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds differing fields that cannot be changed in an existing object: the API server would refuse
 * the whole object.
 */
final class ImmutableFields {
  /**
   * The immutable fields of {@code spec} that are rendered, by the validation of Kubernetes 1.36.
   */
  private static final Map<String, List<String>> BY_KIND =
      Map.of(
          "StatefulSet",
          List.of("podManagementPolicy", "selector", "serviceName", "volumeClaimTemplates"),
          "PersistentVolumeClaim",
          List.of("accessModes", "storageClassName"));

  /** What the API server adds to a claim template that is applied without it. */
  private static final Set<String> ADDED =
      Set.of("apiVersion", "kind", "creationTimestamp", "status", "volumeMode");

  private ImmutableFields() {}

  /**
   * The paths of immutable fields that differ between two trees of an object (see {@link
   * PlainTree}).
   */
  static List<String> changed(String kind, Object before, Object after) {
    return BY_KIND.getOrDefault(kind, List.of()).stream()
        .filter(field -> !spec(before, field).equals(spec(after, field)))
        .map(field -> "spec." + field)
        .toList();
  }

  /** What to do about such fields; empty if there are none. */
  static Optional<String> advice(String kind, List<String> changed) {
    String cure =
        kind.equals("StatefulSet")
            ? ": delete the StatefulSet without its pods (kubectl delete --cascade=orphan), and apply"
                + " it again; a larger size has to be set in each claim as well"
            : ": delete it, and apply it again; what is in its volume is lost";
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "is refused by the API server, which cannot change "
                + String.join(" and ", changed)
                + cure);
  }

  private static Object spec(Object tree, String field) {
    Object spec = tree instanceof Map<?, ?> map ? map.get("spec") : null;
    Object value = spec instanceof Map<?, ?> fields ? fields.get(field) : null;
    return value == null ? "" : plain(value);
  }

  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ImmutableFields::plain).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((key, field) -> plain.put(key, plain(field)));
      plain.keySet().removeAll(ADDED);
      return plain;
    }
    return value;
  }
}
