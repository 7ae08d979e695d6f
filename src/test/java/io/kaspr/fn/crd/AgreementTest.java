package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.parse.field.Problem.Severity;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.yaml.MalformedYamlException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parser refuses what the schema refuses, and what else it refuses is listed. */
final class AgreementTest {

  @ParameterizedTest
  @MethodSource("cases")
  void parserGivesTheVerdict(CorpusCase example) throws Exception {
    example.requireVerdict(errors(example.app()));
  }

  static List<CorpusCase> cases() {
    return Corpus.cases();
  }

  @Test
  void bothRefuseValuesOfTheWrongType() throws Exception {
    SchemaValidator schema = new SchemaValidator(Crd.schema());
    for (CorpusCase example : WrongTypes.ofEveryField()) {
      assertThat(schema.errors(example.app())).as("schema, %s", example).isNotEmpty();
      assertThat(errors(example.app()))
          .as("parser, %s", example)
          .anyMatch(error -> example.isAbout(error.path()));
    }
  }

  private static List<Problem> errors(JsonNode app) throws MalformedYamlException {
    Problems problems = new Problems();
    Optional<KasprApp> parsed =
        KasprAppParser.parse(ComparedTexts.mapping(app), List.of(), Platform.DEFAULT, problems);
    List<Problem> errors =
        problems.all().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    assertThat(parsed.isPresent()).isEqualTo(errors.isEmpty());
    return errors;
  }
}
