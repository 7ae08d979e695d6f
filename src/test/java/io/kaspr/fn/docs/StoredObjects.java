package io.kaspr.fn.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaspr.fn.docs.StandInCluster.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The objects of a cluster by their paths, with the rules that a move between owners meets: owned
 * objects go with their owner, a finalizer holds a deletion up, claim templates do not change.
 */
final class StoredObjects {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCALE = "/scale";

  private final Map<String, ObjectNode> byPath = new TreeMap<>();

  /** As it is; its uid is its path. */
  synchronized void put(ObjectNode object) {
    String path = ApiDescription.path(object);
    metadata(object).put("uid", path).put("resourceVersion", "1");
    byPath.put(path, object);
  }

  synchronized List<ObjectNode> all() {
    return List.copyOf(byPath.values());
  }

  synchronized JsonNode call(String method, String path, String query, JsonNode body)
      throws Refusal {
    boolean stays = query.contains("dryRun=All");
    return switch (method) {
      case "GET" -> isCollection(path) ? list(path, query) : get(path);
      case "POST" -> create(path, (ObjectNode) body, stays);
      case "PATCH" -> path.endsWith(SCALE) ? scale(path, body) : patch(path, body, stays);
      case "DELETE" -> delete(path, body);
      default -> throw new Refusal(400, method + " is not known");
    };
  }

  /** A collection has no name at its end, and the core group none at all. */
  private static boolean isCollection(String path) {
    return path.split("/", -1).length == (path.startsWith("/apis/") ? 7 : 6);
  }

  private ObjectNode get(String path) throws Refusal {
    ObjectNode object = byPath.get(path);
    if (object == null) {
      throw new Refusal(404, path + " is not found");
    }
    return settled(object);
  }

  /** All pods are there and ready. */
  private static ObjectNode settled(ObjectNode object) {
    if (object.at("/spec/replicas").isInt()) {
      int replicas = object.at("/spec/replicas").asInt();
      ObjectNode status = object.withObjectProperty("status").put("observedGeneration", 1);
      List.of("replicas", "readyReplicas", "updatedReplicas", "availableReplicas")
          .forEach(count -> status.put(count, replicas));
    }
    return object;
  }

  private ObjectNode list(String path, String query) {
    ObjectNode list = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "List");
    ArrayNode items = list.putArray("items");
    byPath.forEach(
        (place, object) -> {
          if (place.startsWith(path + "/") && isSelected(object, query)) {
            items.add(settled(object));
          }
        });
    return list;
  }

  private static boolean isSelected(ObjectNode object, String query) {
    return Stream.of(query.split("&", -1))
        .filter(parameter -> parameter.startsWith("labelSelector="))
        .map(parameter -> parameter.split("=", 3))
        .allMatch(parts -> labels(object).path(parts[1]).asText().equals(parts[2]));
  }

  private ObjectNode create(String path, ObjectNode object, boolean stays) throws Refusal {
    String place = path + "/" + metadata(object).path("name").asText();
    if (byPath.containsKey(place)) {
      throw new Refusal(409, place + " already exists");
    }
    if (metadata(object).has("resourceVersion")) {
      throw new Refusal(400, "resourceVersion should not be set on objects to be created");
    }
    if (!stays) {
      put(object);
    }
    return object;
  }

  private ObjectNode patch(String path, JsonNode patch, boolean stays) throws Refusal {
    ObjectNode before = get(path);
    ObjectNode after = before.deepCopy();
    merge(after, patch);
    String templates = "/spec/volumeClaimTemplates";
    if (!after.at(templates).equals(before.at(templates))) {
      throw new Refusal(422, path + ": updates to statefulset spec are forbidden");
    }
    if (!stays) {
      byPath.put(path, after);
    }
    return after;
  }

  /** Lists are replaced whole. */
  private static void merge(ObjectNode target, JsonNode patch) {
    patch
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              if (value.isNull()) {
                target.remove(entry.getKey());
              } else if (value.isObject()) {
                merge(target.withObjectProperty(entry.getKey()), value);
              } else if (!entry.getKey().startsWith("$")) {
                target.set(entry.getKey(), value);
              }
            });
  }

  private JsonNode scale(String path, JsonNode patch) throws Refusal {
    ObjectNode object = get(path.substring(0, path.length() - SCALE.length()));
    merge(object, patch);
    return JSON.createObjectNode().put("apiVersion", "autoscaling/v1").put("kind", "Scale");
  }

  private ObjectNode delete(String path, JsonNode options) throws Refusal {
    ObjectNode object = get(path);
    if (!metadata(object).path("finalizers").isEmpty()) {
      metadata(object).put("deletionTimestamp", "2026-11-25T00:00:00Z");
      return object;
    }
    byPath.remove(path);
    boolean orphan = options.path("propagationPolicy").asText().equals("Orphan");
    for (Map.Entry<String, ObjectNode> owned : ownedBy(path)) {
      if (orphan) {
        metadata(owned.getValue()).remove("ownerReferences");
      } else {
        delete(owned.getKey(), options);
      }
    }
    return object;
  }

  private List<Map.Entry<String, ObjectNode>> ownedBy(String uid) {
    return byPath.entrySet().stream()
        .filter(
            entry ->
                metadata(entry.getValue())
                    .path("ownerReferences")
                    .findValuesAsText("uid")
                    .contains(uid))
        .toList();
  }

  private static ObjectNode metadata(ObjectNode object) {
    return object.withObjectProperty("metadata");
  }

  private static JsonNode labels(ObjectNode object) {
    return metadata(object).path("labels");
  }
}
