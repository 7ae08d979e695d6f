package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;

/**
 * Validates as an API server does before it asks CEL: the keywords of a structural schema mean what
 * they do in JSON Schema, but a null is an absent field. The validator gets texts, as its trees are
 * those of another Jackson.
 */
final class SchemaValidator {
  private final Schema schema;

  SchemaValidator(JsonNode schema) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString(), InputFormat.JSON);
  }

  List<Error> errors(JsonNode value) {
    return schema.validate(withoutNulls(value.deepCopy()).toString(), InputFormat.JSON);
  }

  private static JsonNode withoutNulls(JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.properties().stream()
          .filter(field -> field.getValue().isNull())
          .map(Map.Entry::getKey)
          .toList()
          .forEach(object::remove);
    }
    value.forEach(SchemaValidator::withoutNulls);
    return value;
  }
}
