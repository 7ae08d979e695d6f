package io.kaspr.fn.cli.changes;

import io.kaspr.fn.spec.text.Quantity;
import java.util.ArrayList;
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
  private static final Map<String, List<String>> OF_SPEC =
      Map.of(
          "StatefulSet",
          List.of("podManagementPolicy", "selector", "serviceName", "volumeClaimTemplates"),
          "PersistentVolumeClaim",
          List.of("accessModes", "storageClassName"));

  /** An object that is applied without an address keeps the one that it was given. */
  private static final String[] ADDRESS = {"spec", "clusterIP"};

  /** A claim can become larger, if its storage class allows it, but never smaller. */
  private static final String[] SIZE = {"spec", "resources", "requests", "storage"};

  /** What is immutable in an object that says so, a ConfigMap or a Secret. */
  private static final List<String> IF_IMMUTABLE = List.of("binaryData", "data", "immutable");

  /** What the API server adds to a claim template that is applied without it. */
  private static final Set<String> ADDED =
      Set.of("apiVersion", "kind", "creationTimestamp", "status", "volumeMode");

  private ImmutableFields() {}

  /**
   * The paths of immutable fields that differ between two trees of an object (see {@link
   * PlainTree}).
   */
  static List<String> changed(String kind, Object before, Object after) {
    List<String> changed = new ArrayList<>();
    for (String field : OF_SPEC.getOrDefault(kind, List.of())) {
      addIf(differ(before, after, "spec", field), "spec." + field, changed);
    }
    if (at(before, "immutable").equals(true)) {
      IF_IMMUTABLE.forEach(field -> addIf(differ(before, after, field), field, changed));
    }
    boolean hasAddress = !at(after, ADDRESS).equals("");
    addIf(
        kind.equals("Service") && hasAddress && differ(before, after, ADDRESS),
        String.join(".", ADDRESS),
        changed);
    addIf(
        kind.equals("PersistentVolumeClaim") && isLess(at(after, SIZE), at(before, SIZE)),
        String.join(".", SIZE),
        changed);
    return List.copyOf(changed);
  }

  private static void addIf(boolean isChanged, String field, List<String> changed) {
    if (isChanged) {
      changed.add(field);
    }
  }

  private static boolean differ(Object before, Object after, String... path) {
    return !at(before, path).equals(at(after, path));
  }

  /** Whether an amount is less than another; false if one of them is none. */
  private static boolean isLess(Object amount, Object other) {
    try {
      return new Quantity(amount.toString()).compareTo(new Quantity(other.toString())) < 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What to do about such fields; empty if there are none. */
  static Optional<String> advice(String kind, List<String> changed) {
    String cure =
        switch (kind) {
          case "StatefulSet" ->
              ": delete the StatefulSet without its pods (kubectl delete --cascade=orphan), and apply"
                  + " it again; a larger size has to be set in each claim as well";
          case "PersistentVolumeClaim" ->
              ": delete it, and apply it again; what is in its volume is lost";
          default -> ": delete it, and apply it again";
        };
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "is refused by the API server, which cannot change "
                + String.join(" and ", changed)
                + cure);
  }

  /** The value at a path, or an empty text. */
  private static Object at(Object tree, String... path) {
    Object value = tree;
    for (String step : path) {
      Object next = value instanceof Map<?, ?> map ? map.get(step) : null;
      value = next == null ? "" : next;
    }
    return plain(value);
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
