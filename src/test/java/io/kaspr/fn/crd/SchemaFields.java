package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The fields of a schema in the words of {@link ShapedFields}. */
final class SchemaFields {
  private SchemaFields() {}

  /** A field's path and what it must be. */
  static String line(SchemaPlace place, String kind) {
    return place + ": " + type(place) + attributes(place, kind);
  }

  private static String type(SchemaPlace place) {
    JsonNode schema = place.schema();
    if (!schema.has("type")) {
      return place.type();
    }
    List<String> words =
        StreamSupport.stream(schema.path("enum").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    return schema.path("type").asText()
        + (words.isEmpty() ? "" : " of " + String.join(", ", words))
        + limit(schema, "minimum", " min ")
        + limit(schema, "maximum", " max ");
  }

  private static String limit(JsonNode schema, String keyword, String word) {
    return schema.has(keyword) ? word + schema.get(keyword).asText() : "";
  }

  private static String attributes(SchemaPlace place, String kind) {
    JsonNode otherwise = place.schema().path("default");
    return (isRequired(place, kind) ? " required" : "")
        + (otherwise.isMissingNode() ? "" : " default " + otherwise.asText());
  }

  private static boolean isRequired(SchemaPlace place, String kind) {
    String parent = place.path().replaceFirst("(\\[]|\\.[^.]*)$", "");
    String name = place.path().substring(parent.length()).replaceFirst("^\\.", "");
    return SchemaPlace.of(Crd.schema(kind)).stream()
        .filter(candidate -> candidate.path().equals(parent))
        .flatMap(p -> StreamSupport.stream(p.schema().path("required").spliterator(), false))
        .anyMatch(required -> required.asText().equals(name));
  }
}
