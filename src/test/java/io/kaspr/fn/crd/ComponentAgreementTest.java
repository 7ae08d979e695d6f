package io.kaspr.fn.crd;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kaspr.fn.parse.component.ComponentParser;
import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.parse.field.Problem.Severity;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.yaml.MalformedYamlException;
import java.util.ArrayList;
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
  void bothTakeTheExamplesWithEveryField(ComponentKind kind) throws Exception {
    for (JsonNode full : ComponentSamples.full(kind)) {
      assertThat(schema(kind).errors(full)).isEmpty();
      assertThat(errors(kind, full)).isEmpty();
    }
    assertThat(ComponentCrdTest.specPlaces(kind))
        .filteredOn(place -> !place.path().endsWith("{}"))
        .noneMatch(place -> example(kind, place.path()).isMissing());
  }

  @ParameterizedTest
  @EnumSource
  void bothRefuseValuesOfTheWrongType(ComponentKind kind) throws Exception {
    for (SchemaPlace place : ComponentCrdTest.specPlaces(kind)) {
      for (String wrong : WrongTypes.wrongFor(place.type())) {
        bothRefuse(kind, place, ComparedTexts.json(wrong));
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
        String path = place.path().isEmpty() ? name.asText() : place + "." + name.asText();
        Example example = example(kind, path);
        FieldPath.of(example.path()).remove(example.component());
        bothRefuse(kind, example.path(), example.component());
      }
    }
  }

  /** The schema takes it and the API server drops it; the function does not. */
  @ParameterizedTest
  @EnumSource
  void parserRefusesFieldsThatTheSchemaDoesNotHave(ComponentKind kind) throws Exception {
    for (SchemaPlace place : ComponentCrdTest.specPlaces(kind)) {
      if (place.schema().has("properties")) {
        Example example = example(kind, place.path());
        JsonNode component = example.component();
        String path = example.path() + ".another";
        FieldPath.of(path).set(component, new TextNode("x"));
        assertThat(schema(kind).errors(component)).as(path).isEmpty();
        assertThat(errors(kind, component)).extracting(Problem::path).containsExactly(path);
      }
    }
  }

  private static void bothRefuse(ComponentKind kind, SchemaPlace place, JsonNode wrong)
      throws MalformedYamlException {
    Example example = example(kind, place.path());
    FieldPath.of(example.path()).set(example.component(), wrong);
    bothRefuse(kind, example.path() + " = " + wrong, example.component());
  }

  private static void bothRefuse(ComponentKind kind, String change, JsonNode component)
      throws MalformedYamlException {
    assertThat(schema(kind).errors(component)).as("schema, %s", change).isNotEmpty();
    assertThat(errors(kind, component))
        .as("parser, %s", change)
        .anyMatch(error -> change.startsWith(error.path()));
  }

  /** A component, and the path in it that a place of the schema is about. */
  private record Example(JsonNode component, String path) {
    boolean isMissing() {
      return component.at(pointer(path)).isMissingNode();
    }
  }

  /** The first element of each list is the one that is meant, but where another has the field. */
  private static Example example(ComponentKind kind, String path) {
    List<Example> all = new ArrayList<>();
    for (String element : List.of("[0]", "[1]", "[2]", "[3]")) {
      String lists = path.replace("operations[]", "operations" + element);
      String one = lists.replace("topics[]", "topics" + element).replace("[]", "[0]");
      all.add(new Example(ComponentSamples.with(kind, pointer(one)), one));
    }
    return all.stream().filter(e -> !e.isMissing()).findFirst().orElse(all.get(0));
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
    Optional<Component> parsed =
        ComponentParser.parse(ComparedTexts.mapping(component), kind, problems);
    List<Problem> errors =
        problems.all().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    assertThat(parsed.isPresent()).isEqualTo(errors.isEmpty());
    return errors;
  }
}
