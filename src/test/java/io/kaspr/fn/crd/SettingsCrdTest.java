package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonParser;
import io.kaspr.fn.crd.CorpusCase.Verdict;
import io.kaspr.fn.parse.settings.SettingsParser;
import io.kaspr.fn.spec.settings.SettingsShape;
import io.kubernetes.client.openapi.models.V1CustomResourceDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definition of the settings is one, has the parser's fields and limits what it says. */
final class SettingsCrdTest {
  private static final JsonNode DEFINITION = Crd.document(SettingsParser.KIND);
  private static final SchemaValidator SCHEMA =
      new SchemaValidator(Crd.schema(SettingsParser.KIND));

  @Test
  void hasTheShapeThatTheOfficialClientKnows() {
    String json = DEFINITION.toString();
    assertThatCode(
            () -> V1CustomResourceDefinition.validateJsonElement(JsonParser.parseString(json)))
        .doesNotThrowAnyException();
  }

  @Test
  void isStructural() {
    assertThat(StructuralRules.violations(Crd.schema(SettingsParser.KIND))).isEmpty();
  }

  @Test
  void isOfTheKindThatTheParserReads() {
    JsonNode settings = SettingsCorpus.base();
    assertThat(DEFINITION.at("/spec/names/kind")).isEqualTo(settings.get("kind"));
    assertThat(settings.get("apiVersion").asText())
        .isEqualTo(
            DEFINITION.at("/spec/group").asText()
                + "/"
                + DEFINITION.at("/spec/versions/0/name").asText());
  }

  @Test
  void hasTheFieldsOfTheParser() {
    List<String> fields = new ArrayList<>();
    for (SchemaPlace place : SettingsCorpus.places()) {
      if (!place.path().endsWith("{}") && !place.path().equals("spec")) {
        fields.add(SchemaFields.line(place, SettingsParser.KIND));
      }
    }
    assertThat(fields)
        .containsExactlyInAnyOrderElementsOf(ShapedFields.of("spec", SettingsShape.ALL));
  }

  @Test
  void saysOfEveryFieldWhatItIs() {
    assertThat(SettingsCorpus.places())
        .filteredOn(place -> !place.path().endsWith("[]") && !place.path().endsWith("{}"))
        .allSatisfy(p -> assertThat(p.schema().path("description").asText()).endsWith("."));
  }

  @Test
  void usesPatternsThatGoKnows() {
    assertThat(SettingsCorpus.places())
        .allSatisfy(p -> assertThat(p.schema().path("pattern").asText()).doesNotContain("(?"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesTheVerdict(CorpusCase example) {
    assertThat(SCHEMA.errors(example.app()).isEmpty())
        .as("%s %s", example, SCHEMA.errors(example.app()))
        .isEqualTo(example.verdict().schemaAccepts());
  }

  static List<CorpusCase> cases() {
    return SettingsCorpus.cases();
  }

  /** Its other side is in the settings that we show, which are all and are valid. */
  @Test
  void limitsNothingThatTheCorpusDoesNotTry() {
    assertThat(SCHEMA.errors(SettingsCorpus.base())).isEmpty();
    assertThat(Constraints.of(SettingsCorpus.places())).isNotEmpty();
    assertThat(
            Constraints.untried(
                SettingsCorpus.places(), SettingsCorpus.cases(Verdict.INVALID), SCHEMA))
        .isEmpty();
  }
}
