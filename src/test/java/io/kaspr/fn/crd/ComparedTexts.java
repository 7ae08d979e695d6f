package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.YamlReader;
import java.math.BigDecimal;
import java.math.BigInteger;

/** One text, as the trees of both sides: ours for the parser, JSON for the schema validator. */
final class ComparedTexts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ComparedTexts() {}

  static JsonNode json(String yaml) throws MalformedYamlException {
    return json(YamlReader.read(yaml));
  }

  static Node.Mapping mapping(JsonNode json) throws MalformedYamlException {
    return (Node.Mapping) YamlReader.read(json.toString());
  }

  private static JsonNode json(Node node) {
    if (node instanceof Node.Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
      return object;
    }
    if (node instanceof Node.Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.elements().forEach(element -> array.add(json(element)));
      return array;
    }
    return json((Node.Scalar) node);
  }

  private static JsonNode json(Node.Scalar scalar) {
    return switch (scalar.type()) {
      case STRING, BINARY -> JSON.textNode(scalar.text());
      case INTEGER -> JSON.numberNode(integer(scalar.text()));
      case FLOAT -> JSON.numberNode(new BigDecimal(scalar.text()));
      case BOOLEAN -> JSON.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case NULL -> JSON.nullNode();
    };
  }

  private static BigInteger integer(String text) {
    if (text.startsWith("0o")) {
      return new BigInteger(text.substring(2), 8);
    }
    return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
  }
}
