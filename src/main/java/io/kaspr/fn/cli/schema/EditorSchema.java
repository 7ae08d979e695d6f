package io.kaspr.fn.cli.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Makes JSON Schemas for editors from the CustomResourceDefinitions. An editor should find the same
 * errors as kaspr-fn, so unknown fields are errors; the API server would only drop them.
 */
final class EditorSchema {
  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";
  private static final String OPEN = "x-kubernetes-preserve-unknown-fields";
  private static final List<String> INTEGER_FORMATS = List.of("int32", "int64");

  private EditorSchema() {}

  /** The schema of one kind, as a document. */
  static ObjectNode document(String kind) throws IOException {
    return draft().setAll(of(kind));
  }

  /** One schema for all kinds, which chooses by the field {@code kind}. */
  static ObjectNode documentOfAll() throws IOException {
    ObjectNode schema = draft().put("type", "object");
    ArrayNode required = schema.putArray("required").add("apiVersion").add("kind");
    ArrayNode kinds = schema.putObject("properties").putObject("kind").putArray("enum");
    ArrayNode choices = schema.putArray("allOf");
    ObjectNode definitions = schema.putObject("definitions");
    for (String kind : Crds.kindsAndSettings()) {
      kinds.add(kind);
      definitions.set(kind, of(kind));
      choices.add(choice(kind, required.deepCopy()));
    }
    return schema;
  }

  private static ObjectNode draft() {
    return JsonNodeFactory.instance.objectNode().put("$schema", DRAFT);
  }

  private static ObjectNode choice(String kind, ArrayNode required) {
    ObjectNode choice = JsonNodeFactory.instance.objectNode();
    ObjectNode condition = choice.putObject("if");
    condition.putObject("properties").putObject("kind").put("const", kind);
    condition.set("required", required);
    choice.putObject("then").put("$ref", "#/definitions/" + kind);
    return choice;
  }

  private static ObjectNode of(String kind) throws IOException {
    JsonNode definition = new YAMLMapper().readTree(Crds.text(kind));
    JsonNode version = definition.at("/spec/versions/0");
    ObjectNode schema = (ObjectNode) version.at("/schema/openAPIV3Schema");
    translate(schema);
    ObjectNode fields = (ObjectNode) schema.path("properties");
    String group = definition.at("/spec/group").asText();
    constant(fields, "apiVersion", group + "/" + version.path("name").asText());
    constant(fields, "kind", kind);
    EditorMetadata.complete((ObjectNode) fields.path("metadata"), kind);
    require(schema, "apiVersion", "kind", "metadata");
    return schema.put("title", kind);
  }

  private static void require(ObjectNode schema, String... names) {
    ArrayNode required = schema.withArrayProperty("required");
    List.of(names).forEach(required::add);
  }

  private static void constant(ObjectNode fields, String name, String value) {
    ObjectNode field = fields.withObjectProperty(name);
    field.removeAll();
    field.put("const", value);
  }

  /** Forbids unknown fields in objects with known ones, and drops keywords of Kubernetes alone. */
  private static void translate(ObjectNode schema) {
    if (schema.has("properties") && !schema.path(OPEN).asBoolean()) {
      schema.put("additionalProperties", false);
    }
    List<String> foreign =
        schema
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(key -> key.startsWith("x-kubernetes-"))
            .toList();
    schema.remove(foreign);
    if (INTEGER_FORMATS.contains(schema.path("format").asText())) {
      schema.remove("format");
    }
    schema.path("properties").forEach(EditorSchema::translateIfSchema);
    translateIfSchema(schema.path("items"));
    translateIfSchema(schema.path("additionalProperties"));
  }

  private static void translateIfSchema(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      translate(schema);
    }
  }
}
