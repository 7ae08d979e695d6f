package io.kaspr.fn.crd;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kaspr.fn.parse.ComponentParser;
import io.kaspr.fn.parse.Problem;
import io.kaspr.fn.parse.Problem.Severity;
import io.kaspr.fn.parse.Problems;
import io.kaspr.fn.spec.Component;
import io.kaspr.fn.spec.ComponentKind;
import io.kaspr.fn.yaml.MalformedYamlException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a component, the parser refuses what the schema refuses. */
final class ComponentAgreementTest {
  private static final Map<ComponentKind, SchemaValidator> SCHEMAS =
      Stream.of(ComponentKind.values())
          .collect(toMap(k -> k, k -> new SchemaValidator(Crd.schema(k.kind()))));

  @ParameterizedTest
  @EnumSource
  void bothTakeTheExampleWithEveryField(ComponentKind kind) throws Exception {
    JsonNode full = Components.full(kind);
    assertThat(schema(kind).errors(full)).isEmpty();
    assertThat(errors(kind, full)).isEmpty();
    assertThat(ComponentCrdTest.specPlaces(kind))
        .filteredOn(place -> !place.path().endsWith("{}"))
        .noneMatch(p -> full.at(pointer(example(p.path(), full))).isMissingNode());
  }

  @ParameterizedTest
  @EnumSource
  void bothRefuseValuesOfTheWrongType(ComponentKind kind) throws Exception {
    for (SchemaPlace place : ComponentCrdTest.specPlaces(kind)) {
      for (String wrong : WrongTypes.wrongFor(place.type())) {
        bothRefuse(kind, place, Trees.json(wrong));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothRefuseWordsThatAreNotListed(ComponentKind kind) throws Exception {
    for (SchemaPlace place : ComponentCrdTest.specPlaces(kind)) {
      if (place.schema().has("enum")) {
        bothRefuse(kind, place, new TextNode("other"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothRefuseThatARequiredFieldIsMissing(ComponentKind kind) throws Exception {
    for (SchemaPlace place : SchemaPlace.of(Crd.schema(kind.kind()))) {
      for (JsonNode name : place.schema().path("required")) {
        JsonNode component = Components.full(kind);
        String path =
            example(
                place.path().isEmpty() ? name.asText() : place + "." + name.asText(), component);
        FieldPath.of(path).remove(component);
        bothRefuse(kind, path, component);
      }
    }
  }

  /** The schema takes it and the API server drops it; the function does not. */
  @ParameterizedTest
  @EnumSource
  void parserRefusesFieldsThatTheSchemaDoesNotHave(ComponentKind kind) throws Exception {
    for (SchemaPlace place : ComponentCrdTest.specPlaces(kind)) {
      if (place.schema().has("properties")) {
        JsonNode component = Components.full(kind);
        String path = example(place.path(), component) + ".another";
        FieldPath.of(path).set(component, new TextNode("x"));
        assertThat(schema(kind).errors(component)).as(path).isEmpty();
        assertThat(errors(kind, component)).extracting(Problem::path).containsExactly(path);
      }
    }
  }

  private static void bothRefuse(ComponentKind kind, SchemaPlace place, JsonNode wrong)
      throws MalformedYamlException {
    JsonNode component = Components.full(kind);
    String path = example(place.path(), component);
    FieldPath.of(path).set(component, wrong);
    bothRefuse(kind, path + " = " + wrong, component);
  }

  private static void bothRefuse(ComponentKind kind, String change, JsonNode component)
      throws MalformedYamlException {
    assertThat(schema(kind).errors(component)).as("schema, %s", change).isNotEmpty();
    assertThat(errors(kind, component))
        .as("parser, %s", change)
        .anyMatch(error -> change.startsWith(error.path()));
  }

  /** The second operation of an example has what the first does not have, and the other way. */
  private static String example(String path, JsonNode component) {
    String first = path.replace("[]", "[0]");
    String second = path.replace("operations[]", "operations[1]").replace("[]", "[0]");
    boolean isInFirst = !component.at(pointer(first)).isMissingNode();
    return isInFirst || component.at(pointer(second)).isMissingNode() ? first : second;
  }

  private static String pointer(String path) {
    return "/" + path.replace("[", ".").replace("]", "").replace('.', '/');
  }

  private static SchemaValidator schema(ComponentKind kind) {
    return Objects.requireNonNull(SCHEMAS.get(kind));
  }

  private static List<Problem> errors(ComponentKind kind, JsonNode component)
      throws MalformedYamlException {
    Problems problems = new Problems();
    Optional<Component> parsed = ComponentParser.parse(Trees.mapping(component), kind, problems);
    List<Problem> errors =
        problems.all().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    assertThat(parsed.isPresent()).isEqualTo(errors.isEmpty());
    return errors;
  }
}
