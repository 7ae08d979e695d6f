package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.parse.field.Problem.Severity;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.spec.shape.ProbeShapes;
import io.kaspr.fn.spec.shape.TemplateShapes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of the template and the probes of an app, the parser refuses what the schema refuses. */
final class TemplateAgreementTest {
  private static final SchemaValidator SCHEMA = new SchemaValidator(Crd.schema());
  private static final List<String> ROOTS =
      List.of("spec.template", "spec.livenessProbe", "spec.readinessProbe");

  private static final List<SchemaPlace> PLACES = places();
  private static final JsonNode FULL = example();

  @Test
  void hasTheFieldsOfTheParser() {
    List<String> fields = new ArrayList<>();
    for (SchemaPlace place : PLACES) {
      if (!isVariable(place) && !place.path().endsWith("{}")) {
        fields.add(SchemaFields.line(place, "KasprApp"));
      }
    }
    List<String> parsed =
        Stream.of(
                ShapedFields.of("spec.template", TemplateShapes.TEMPLATE),
                ShapedFields.of("spec.livenessProbe", ProbeShapes.LIVENESS),
                ShapedFields.of("spec.readinessProbe", ProbeShapes.READINESS))
            .flatMap(List::stream)
            .toList();
    assertThat(fields).containsExactlyInAnyOrderElementsOf(parsed);
  }

  @Test
  void bothTakeTheExampleWithEveryField() throws Exception {
    assertThat(SCHEMA.errors(full())).isEmpty();
    assertThat(errors(full())).isEmpty();
    JsonNode full = full();
    assertThat(PLACES)
        .filteredOn(place -> !place.path().endsWith("{}") && !isHandler(place))
        .allMatch(place -> ExamplePath.in(full, place.path()).isPresent());
  }

  @Test
  void bothRefuseValuesOfTheWrongType() throws Exception {
    for (SchemaPlace place : PLACES) {
      for (String wrong : wrongFor(place)) {
        bothRefuse(place.path(), ComparedTexts.json(wrong));
      }
    }
  }

  @Test
  void bothRefuseWordsThatAreNotListedAndNumbersBeyondTheirLimits() throws Exception {
    for (SchemaPlace place : PLACES) {
      if (place.schema().has("enum")) {
        bothRefuse(place.path(), new TextNode("other"));
      }
      if (place.type().equals("integer") && place.schema().has("minimum")) {
        bothRefuse(place.path(), new LongNode(place.schema().get("minimum").asLong() - 1));
      }
      if (place.type().equals("integer") && place.schema().has("maximum")) {
        bothRefuse(place.path(), new LongNode(place.schema().get("maximum").asLong() + 1));
      }
    }
  }

  @Test
  void bothRefuseThatARequiredFieldIsMissing() throws Exception {
    for (SchemaPlace place : PLACES) {
      for (JsonNode name : place.schema().path("required")) {
        JsonNode app = full();
        String path = ExamplePath.of(app, place.path() + "." + name.asText());
        FieldPath.of(path).set(app, new TextNode("x"));
        FieldPath.of(path).remove(app);
        refused(path, app);
      }
    }
  }

  /** The schema takes it and the API server drops it; the function does not. */
  @Test
  void parserRefusesFieldsThatTheSchemaDoesNotHave() throws Exception {
    for (SchemaPlace place : PLACES) {
      if (place.schema().has("properties") && !place.schema().has("maxProperties")) {
        JsonNode app = full();
        String path = ExamplePath.of(app, place.path()) + ".another";
        FieldPath.of(path).set(app, new TextNode("x"));
        assertThat(errors(app)).extracting(Problem::path).contains(path);
      }
    }
  }

  /** A port may have a name, and in maps of texts the parser takes numbers and booleans too. */
  private static List<String> wrongFor(SchemaPlace place) {
    if (place.path().endsWith("{}") && place.type().equals("string")) {
      return List.of("{}", "[]");
    }
    return WrongTypes.wrongFor(place.type()).stream()
        .filter(wrong -> !(wrong.equals("text") && place.path().endsWith(".port")))
        .toList();
  }

  private static List<SchemaPlace> places() {
    return SchemaPlace.of(Crd.schema()).stream()
        .filter(place -> ROOTS.stream().anyMatch(root -> place.path().startsWith(root + ".")))
        .toList();
  }

  /** What is below an environment is read by a parser of its own. */
  private static boolean isVariable(SchemaPlace place) {
    return place.path().contains(".env[]");
  }

  /** One of a probe's handlers excludes the others. */
  private static boolean isHandler(SchemaPlace place) {
    return place.path().matches(".*Probe\\.(exec|grpc|httpGet)\\b.*");
  }

  private static void bothRefuse(String path, JsonNode wrong) throws Exception {
    JsonNode app = full();
    String example = ExamplePath.of(app, path.replace("{}", ".another"));
    FieldPath.of(example).set(app, wrong);
    refused(example + " = " + wrong, app);
  }

  private static void refused(String change, JsonNode app) throws Exception {
    assertThat(SCHEMA.errors(app)).as("schema, %s", change).isNotEmpty();
    assertThat(errors(app))
        .as("parser, %s", change)
        .anyMatch(error -> change.startsWith(error.path()));
  }

  private static JsonNode full() {
    return FULL.deepCopy();
  }

  private static JsonNode example() {
    try {
      String list = Files.readString(Path.of("testdata/template-full/input.yaml"));
      return ComparedTexts.json(ResourceList.parse(list).items().get(0).document());
    } catch (Exception e) {
      throw new IllegalStateException("template-full has no app", e);
    }
  }

  private static List<Problem> errors(JsonNode app) throws Exception {
    Problems problems = new Problems();
    KasprAppParser.parse(ComparedTexts.mapping(app), List.of(), Platform.DEFAULT, problems);
    return problems.all().stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }
}
