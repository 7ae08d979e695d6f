package io.kaspr.fn.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * One field, as a row of the table of its mapping.
 *
 * @param told whether the fields below it have a table of their own
 */
record FieldRow(String path, String name, JsonNode schema, boolean required, boolean told) {
  static final String HEAD =
      """
      | field | what it must be | if left out | what it is |
      |---|---|---|---|
      """;

  private static final String SIMPLE = "[-+\\w.:/]+";

  static FieldRow of(String path, String name, JsonNode owner, boolean told) {
    boolean required =
        StreamSupport.stream(owner.path("required").spliterator(), false)
            .anyMatch(word -> word.asText().equals(name));
    return new FieldRow(path, name, owner.path("properties").path(name), required, told);
  }

  String markdown() {
    FieldText text = FieldText.of(schema.path("description").asText());
    String below = told ? "" : KubernetesShapes.outline(content());
    String fields = below.isEmpty() ? "" : " Fields: `" + below + "`";
    return "| %s%s | %s | %s | %s |\n"
        .formatted(anchor(path), link(), type(), otherwise(text), text.markdown() + fields);
  }

  /** Links lead to the place of a path, without brackets. */
  static String anchor(String path) {
    return "<a id=\"" + id(path) + "\"></a>";
  }

  static String id(String path) {
    return path.replace("[]", "");
  }

  private String link() {
    boolean hasTable = told && content().has("properties");
    String shown = FieldText.code(name);
    return hasTable ? "[" + shown + "](#" + id(tablePath()) + ".)" : shown;
  }

  private String tablePath() {
    return Code.is(content()) ? "code" : path;
  }

  private JsonNode content() {
    return schema.path("items").isObject() ? schema.path("items") : schema;
  }

  private String type() {
    boolean list = schema.path("items").isObject();
    String items = list && schema.has("minItems") ? "; " + Limits.of(schema) : "";
    return (list ? "list of " : "") + type(content(), list) + items;
  }

  private static String type(JsonNode schema, boolean many) {
    String choices = Limits.choices(schema);
    String limits = Limits.of(schema);
    String word = choices.isEmpty() ? word(schema, many) : choices;
    if (limits.isEmpty()) {
      return word;
    }
    return limits.contains("amount") ? limits : word + ": " + limits;
  }

  private static String word(JsonNode schema, boolean many) {
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      return schema.has("pattern") ? "amount" : "number or name";
    }
    if (Code.is(schema)) {
      return "code";
    }
    return switch (schema.path("type").asText()) {
      case "string" -> many ? "texts" : "text";
      case "boolean" -> "`true` or `false`";
      case "object" -> mapping(schema, many);
      default -> schema.path("type").asText("anything");
    };
  }

  private static String mapping(JsonNode schema, boolean many) {
    if (schema.path("additionalProperties").isObject()) {
      String limits = Limits.of(schema.path("additionalProperties"));
      return limits.equals("amount") ? "amount by key" : "text by key" + tail(limits);
    }
    return many ? "mappings" : schema.has("properties") ? "mapping" : "mapping, also `{}`";
  }

  private static String tail(String limits) {
    return limits.isEmpty() ? "" : ": " + limits;
  }

  private String otherwise(FieldText text) {
    if (required) {
      return "**an error**";
    }
    if (schema.has("default")) {
      return FieldText.code(schema.path("default").asText());
    }
    return text.otherwise()
        .map(
            value ->
                value.matches(SIMPLE) && !value.equals("all")
                    ? FieldText.code(value)
                    : FieldText.escaped(value))
        .orElse("");
  }
}
