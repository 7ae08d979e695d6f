package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the places of a schema at which a resource says something. */
final class SetPlaces {
  private final List<String> ignored;
  private final Set<String> found = new TreeSet<>();

  private SetPlaces(List<String> ignored) {
    this.ignored = ignored;
  }

  /**
   * The paths of the places.
   *
   * @param ignored paths of fields of the resource that have no effect
   */
  static Set<String> in(JsonNode resource, JsonNode schema, List<String> ignored) {
    SetPlaces places = new SetPlaces(ignored);
    places.add("", "", schema, resource);
    return places.found;
  }

  private void add(String place, String path, JsonNode schema, JsonNode value) {
    if (value.isMissingNode() || value.isNull() || ignored.contains(path)) {
      return;
    }
    found.add(place);
    for (var property : schema.path("properties").properties()) {
      String name = property.getKey();
      add(child(place, name), child(path, name), property.getValue(), value.path(name));
    }
    addElements(place, path, schema.path("items"), value);
    for (var entry : value.properties()) {
      addEntry(place, child(path, entry.getKey()), schema, entry.getValue());
    }
  }

  private static String child(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void addElements(String place, String path, JsonNode schema, JsonNode value) {
    for (int i = 0; schema.isObject() && i < value.size(); i++) {
      add(place + "[]", path + "[" + i + "]", schema, value.get(i));
    }
  }

  private void addEntry(String place, String path, JsonNode schema, JsonNode value) {
    if (schema.path("additionalProperties").isObject()) {
      add(place + "{}", path, schema.path("additionalProperties"), value);
    }
  }
}
