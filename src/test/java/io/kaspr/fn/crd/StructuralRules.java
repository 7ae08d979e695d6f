package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rules that make a schema structural, without which an API server refuses it, as far as a file
 * like ours can break them.
 */
final class StructuralRules {
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "integer", "number", "boolean");
  private static final List<String> JUNCTORS = List.of("allOf", "anyOf", "oneOf", "not");
  private static final Set<String> FORBIDDEN =
      Set.of("$ref", "$schema", "definitions", "dependencies", "deprecated", "discriminator", "id");
  private static final Set<String> UNSUPPORTED =
      Set.of("patternProperties", "readOnly", "writeOnly", "xml", "uniqueItems");
  private static final Set<String> NOT_IN_JUNCTORS =
      Set.of("type", "description", "title", "default", "additionalProperties", "nullable");

  private final List<String> violations = new ArrayList<>();

  private StructuralRules() {}

  /** Each breach as one line; none for a structural schema. */
  static List<String> violations(JsonNode root) {
    StructuralRules rules = new StructuralRules();
    SchemaPlace.of(root).forEach(rules::check);
    rules.checkMetadata(root.path("properties").path("metadata"));
    return rules.violations;
  }

  private void check(SchemaPlace place) {
    checkType(place);
    checkKeywords(place);
    checkContent(place);
    JUNCTORS.forEach(junctor -> checkJunctor(place, junctor));
  }

  private void checkType(SchemaPlace place) {
    boolean typed = TYPES.contains(place.schema().path("type").asText());
    if (place.type().equals("quantity")) {
      breachIf(place.schema().has("type"), place, "has a type beside x-kubernetes-int-or-string");
    } else {
      boolean open = place.schema().path("x-kubernetes-preserve-unknown-fields").asBoolean();
      breachIf(!typed && !open, place, "has no type");
    }
  }

  private void checkKeywords(SchemaPlace place) {
    for (var keyword : place.schema().properties()) {
      boolean refused =
          FORBIDDEN.contains(keyword.getKey()) || UNSUPPORTED.contains(keyword.getKey());
      breachIf(refused, place, "uses " + keyword.getKey());
    }
  }

  private void checkContent(SchemaPlace place) {
    JsonNode schema = place.schema();
    boolean both = schema.has("properties") && schema.has("additionalProperties");
    breachIf(both, place, "has properties and additionalProperties");
    boolean array = place.type().equals("array");
    breachIf(array && !schema.path("items").isObject(), place, "is an array without one items");
    for (JsonNode name : schema.path("required")) {
      boolean unknown = !schema.path("properties").has(name.asText());
      breachIf(unknown, place, "requires " + name.asText() + ", which it does not have");
    }
  }

  private void checkJunctor(SchemaPlace place, String junctor) {
    JsonNode value = place.schema().path(junctor);
    boolean intOrString = place.type().equals("quantity") && junctor.equals("anyOf");
    if (value.isMissingNode() || (intOrString && isIntOrString(value))) {
      return;
    }
    if (value.isArray()) {
      value.forEach(branch -> checkBranch(place, place.schema(), branch));
    } else {
      checkBranch(place, place.schema(), value);
    }
  }

  private static boolean isIntOrString(JsonNode anyOf) {
    return anyOf.toString().equals("[{\"type\":\"integer\"},{\"type\":\"string\"}]");
  }

  /** A branch may narrow what stands outside, and say nothing new. */
  private void checkBranch(SchemaPlace place, JsonNode outside, JsonNode branch) {
    for (var keyword : branch.properties()) {
      String name = keyword.getKey();
      boolean refused = NOT_IN_JUNCTORS.contains(name) || name.startsWith("x-kubernetes-");
      breachIf(refused, place, "uses " + name + " in a junctor");
    }
    for (var property : branch.path("properties").properties()) {
      JsonNode twin = outside.path("properties").path(property.getKey());
      breachIf(twin.isMissingNode(), place, "has " + property.getKey() + " only in a junctor");
      checkBranch(place, twin, property.getValue());
    }
    for (String junctor : JUNCTORS) {
      JsonNode inner = branch.path(junctor);
      Iterable<JsonNode> branches = inner.isObject() ? List.of(inner) : inner;
      branches.forEach(b -> checkBranch(place, outside, b));
    }
  }

  private void checkMetadata(JsonNode metadata) {
    for (var keyword : metadata.properties()) {
      if (!Set.of("type", "properties").contains(keyword.getKey())) {
        violations.add("metadata: has " + keyword.getKey());
      }
    }
    for (var property : metadata.path("properties").properties()) {
      if (!Set.of("name", "generateName").contains(property.getKey())) {
        violations.add("metadata: restricts " + property.getKey());
      }
    }
  }

  private void breachIf(boolean breach, SchemaPlace place, String what) {
    if (breach) {
      violations.add(place + ": " + what);
    }
  }
}
