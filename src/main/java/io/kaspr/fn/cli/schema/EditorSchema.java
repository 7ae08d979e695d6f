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
 * JSON Schemas for editors, made of the definitions. An editor shall say what kaspr-fn would say:
 * of a field that is not known, too, where the API server would only drop it.
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

  /** The schema of all kinds: which of them is meant, {@code kind} says. */
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

  /** Closes what has fields that are known, and drops what only Kubernetes understands. */
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
