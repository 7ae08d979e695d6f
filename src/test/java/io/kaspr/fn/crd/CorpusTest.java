package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import io.kaspr.fn.crd.CorpusCase.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CorpusTest {
  private static final SchemaValidator SCHEMA = new SchemaValidator(Crd.schema());

  @ParameterizedTest
  @MethodSource("cases")
  void schemaGivesTheVerdict(CorpusCase example) {
    List<String> problems = problems(example);
    assertThat(problems.isEmpty())
        .as("%s %s", example, problems)
        .isEqualTo(example.verdict().schemaAccepts());
    assertThat(problems).as("%s", example).allMatch(example::isAbout);
  }

  static List<CorpusCase> cases() {
    return Corpus.cases();
  }

  /** Its other side is in the base, which has every field and is valid. */
  @Test
  void breaksEveryConstraint() {
    assertThat(Constraints.of(Corpus.places())).isNotEmpty();
    assertThat(Constraints.untried(Corpus.places(), Corpus.cases(Verdict.INVALID), SCHEMA))
        .as("limits that no invalid entry of src/test/resources/crd-corpus breaks")
        .isEmpty();
  }

  /** Where the schema has something against an app. */
  private static List<String> problems(CorpusCase example) {
    return SCHEMA.errors(example.app()).stream().map(CorpusTest::path).toList();
  }

  private static String path(Error error) {
    String rule = error.getEvaluationPath().toString();
    if (rule.contains("/anyOf/")) {
      return junctorPath(rule.substring(0, rule.indexOf("/anyOf/")));
    }
    String pointer = error.getInstanceLocation().toString();
    return pointer.replaceFirst("^/", "").replaceAll("/(\\d+)", "[$1]").replace('/', '.');
  }

  /** What fails in a branch is a fault of the field that has the branches. */
  private static String junctorPath(String rule) {
    return rule.replace("/additionalProperties", "")
        .replace("/properties/", ".")
        .replaceFirst("^\\.", "");
  }
}
