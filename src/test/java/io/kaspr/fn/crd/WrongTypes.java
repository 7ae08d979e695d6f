package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaspr.fn.crd.CorpusCase.Verdict;
import io.kaspr.fn.yaml.MalformedYamlException;
import java.util.ArrayList;
import java.util.List;

/** For every field that is rendered, values of types that it does not have. */
final class WrongTypes {
  private WrongTypes() {}

  static List<CorpusCase> ofEveryField() {
    List<CorpusCase> cases = new ArrayList<>();
    for (SchemaPlace place : Corpus.places()) {
      if (place.path().startsWith("spec")) {
        wrongFor(place.type()).forEach(value -> cases.add(with(place, value)));
      }
    }
    return cases;
  }

  static List<String> wrongFor(String type) {
    return switch (type) {
      case "object" -> List.of("text", "7", "[]");
      case "array" -> List.of("text", "7", "{}");
      case "string" -> List.of("7", "1.5", "true", "{}", "[]");
      case "integer" -> List.of("text", "'7'", "1.5", "true", "{}");
      case "boolean" -> List.of("text", "'true'", "7", "{}");
      case "none" -> List.of();
      case "quantity" -> List.of("text", "1.5", "true", "{}");
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static CorpusCase with(SchemaPlace place, String yaml) {
    String path = place.path().replace("[]", "[0]").replace("{}", ".memory");
    JsonNode app = Corpus.base();
    FieldPath.of(path).set(app, value(yaml));
    return new CorpusCase(Verdict.INVALID, path + ": " + yaml, List.of(path), app);
  }

  private static JsonNode value(String yaml) {
    try {
      return ComparedTexts.json(yaml);
    } catch (MalformedYamlException e) {
      throw new IllegalStateException(e);
    }
  }
}
