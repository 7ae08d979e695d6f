package io.kaspr.fn.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The page of one kind: a table for each mapping, in the order of the schema.
 *
 * @param source the file with the kind's definition
 * @param metadata what editors know of {@code metadata}, which definitions must leave open
 */
record ReferencePage(String source, JsonNode definition, JsonNode metadata) {

  /** A mapping whose fields get a table. */
  private record Section(String path, JsonNode schema) {}

  String kind() {
    return definition.at("/spec/names/kind").asText();
  }

  String file() {
    return kind().toLowerCase(Locale.ROOT) + ".md";
  }

  String text() {
    JsonNode schema = definition.at("/spec/versions/0/schema/openAPIV3Schema");
    List<Section> sections = new ArrayList<>();
    collect("metadata", described(metadata), sections);
    collect("spec", schema.path("properties").path("spec"), sections);
    StringBuilder text = new StringBuilder(head(schema));
    sections.stream()
        .filter(section -> !Code.is(section.schema()))
        .forEach(section -> append(section.path(), section, text));
    sections.stream()
        .filter(section -> Code.is(section.schema()))
        .findFirst()
        .ifPresent(section -> append("code", new Section("code", section.schema()), text));
    return text.append(kind().equals("KasprApp") ? ConfigTable.markdown() : "").toString();
  }

  private String head(JsonNode schema) {
    String version = definition.at("/spec/versions/0/name").asText();
    return """
        # %s

        %s `apiVersion: %s/%s`

        This page is made from [%s](../../%s). What each message means is in [messages.md](messages.md).
        """
        .formatted(
            kind(),
            FieldText.escaped(schema.path("description").asText()),
            definition.at("/spec/group").asText(),
            version,
            source,
            source);
  }

  /** Most of what Kubernetes has in metadata means nothing to us. */
  private static JsonNode described(JsonNode metadata) {
    ObjectNode known = metadata.deepCopy();
    ObjectNode fields = known.withObjectProperty("properties");
    List<String> others = new ArrayList<>();
    for (var field : fields.properties()) {
      if (!field.getValue().has("description")) {
        others.add(field.getKey());
      }
    }
    fields.remove(others);
    return known;
  }

  private static void collect(String path, JsonNode schema, List<Section> sections) {
    if (schema.path("items").isObject()) {
      collect(path + "[]", schema.path("items"), sections);
    } else if (schema.has("properties")) {
      sections.add(new Section(path, schema));
      if (KubernetesShapes.at(path).isEmpty() && !Code.is(schema)) {
        for (var property : schema.path("properties").properties()) {
          collect(path + "." + property.getKey(), property.getValue(), sections);
        }
      }
    }
  }

  private static void append(String title, Section section, StringBuilder text) {
    Optional<String> type = KubernetesShapes.at(section.path());
    text.append("\n<a id=\"").append(FieldRow.id(title)).append(".\"></a>\n");
    text.append("\n## ").append(title).append("\n\n");
    type.ifPresent(t -> text.append("As Kubernetes' `").append(t).append("` (v1).\n\n"));
    rules(section).forEach(rule -> text.append("- ").append(rule).append('\n'));
    text.append(rules(section).isEmpty() ? "" : "\n").append(FieldRow.HEAD);
    for (var property : section.schema().path("properties").properties()) {
      String name = property.getKey();
      String path = section.path() + "." + name;
      text.append(FieldRow.of(path, name, section.schema(), type.isEmpty()).markdown());
    }
  }

  private static List<String> rules(Section section) {
    List<String> rules = new ArrayList<>();
    for (JsonNode rule : section.schema().path("x-kubernetes-validations")) {
      rules.add(FieldText.escaped(rule.path("message").asText()));
    }
    return rules;
  }
}
