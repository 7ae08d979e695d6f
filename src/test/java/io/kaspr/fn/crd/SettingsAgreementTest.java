package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.parse.field.Problem.Severity;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.parse.settings.SettingsParser;
import io.kaspr.fn.yaml.MalformedYamlException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of the settings, the parser refuses what the schema refuses, and what else is listed. */
final class SettingsAgreementTest {
  private static final SchemaValidator SCHEMA =
      new SchemaValidator(Crd.schema(SettingsParser.KIND));

  @ParameterizedTest
  @MethodSource("cases")
  void parserGivesTheVerdict(CorpusCase example) throws Exception {
    example.requireVerdict(errors(example.app()));
  }

  static List<CorpusCase> cases() {
    return SettingsCorpus.cases();
  }

  @Test
  void bothTakeTheSettingsThatWeShowAndTheseAreAll() throws Exception {
    JsonNode shown = SettingsCorpus.base();
    assertThat(SCHEMA.errors(shown)).isEmpty();
    assertThat(errors(shown)).isEmpty();
    assertThat(SettingsCorpus.places())
        .filteredOn(place -> !place.path().endsWith("{}"))
        .allMatch(place -> ExamplePath.in(shown, place.path()).isPresent());
  }

  @Test
  void bothRefuseValuesOfTheWrongType() throws Exception {
    for (SchemaPlace place : SettingsCorpus.places()) {
      for (String wrong : WrongTypes.wrongFor(place.type())) {
        JsonNode settings = SettingsCorpus.base();
        String path = place.path().replace("[]", "[0]").replace("{}", ".memory");
        FieldPath.of(path).set(settings, ComparedTexts.json(wrong));
        assertThat(SCHEMA.errors(settings)).as("schema, %s: %s", path, wrong).isNotEmpty();
        assertThat(errors(settings))
            .as("parser, %s: %s", path, wrong)
            .anyMatch(error -> path.startsWith(error.path()));
      }
    }
  }

  /** The schema takes it, as those of our other kinds do; the function does not. */
  @Test
  void parserRefusesSettingsThatTheSchemaDoesNotHave() throws Exception {
    for (SchemaPlace place : SettingsCorpus.places()) {
      if (place.schema().has("properties")) {
        JsonNode settings = SettingsCorpus.base();
        String path = place.path() + ".another";
        FieldPath.of(path).set(settings, new TextNode("x"));
        assertThat(SCHEMA.errors(settings)).as(path).isEmpty();
        assertThat(errors(settings)).extracting(Problem::path).containsExactly(path);
      }
    }
  }

  private static List<Problem> errors(JsonNode settings) throws MalformedYamlException {
    Problems problems = Problems.ofSettings();
    SettingsParser.ofResource(ComparedTexts.mapping(settings), problems);
    return problems.all().stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }
}
