package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A schema inside a schema: the path of the fields that it describes, and its JSON pointer. */
record SchemaPlace(String path, String pointer, JsonNode schema) {

  /** All places of a schema that describe a field, itself first; junctors are not followed. */
  static List<SchemaPlace> of(JsonNode root) {
    List<SchemaPlace> places = new ArrayList<>();
    new SchemaPlace("", "", root).addTo(places);
    return places;
  }

  private void addTo(List<SchemaPlace> places) {
    places.add(this);
    for (var property : schema.path("properties").properties()) {
      String child = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
      String at = pointer + "/properties/" + property.getKey();
      new SchemaPlace(child, at, property.getValue()).addTo(places);
    }
    below("items", "[]", places);
    below("additionalProperties", "{}", places);
  }

  private void below(String keyword, String suffix, List<SchemaPlace> places) {
    if (schema.path(keyword).isObject()) {
      new SchemaPlace(path + suffix, pointer + "/" + keyword, schema.get(keyword)).addTo(places);
    }
  }

  /** What the field holds, in the words of the list of fields. */
  String type() {
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      return "quantity";
    }
    return schema.path("type").asText("none");
  }

  @Override
  public String toString() {
    return path;
  }
}
