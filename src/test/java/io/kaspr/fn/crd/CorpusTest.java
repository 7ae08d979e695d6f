package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.kaspr.fn.crd.CorpusCase.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CorpusTest {
  private static final SchemaValidator SCHEMA = new SchemaValidator(Crd.schema());
  private static final List<String> CONSTRAINTS =
      List.of(
          "enum",
          "pattern",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "required",
          "minProperties",
          "maxProperties",
          "anyOf",
          "not");

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
    Set<String> broken = brokenConstraints();
    assertThat(constraints()).isNotEmpty();
    assertThat(constraints()).filteredOn(constraint -> !broken.contains(constraint)).isEmpty();
  }

  /** The constraints as JSON pointers into the schema. */
  private static List<String> constraints() {
    return Corpus.places().stream().flatMap(CorpusTest::constraintsOf).toList();
  }

  private static Stream<String> constraintsOf(SchemaPlace place) {
    return CONSTRAINTS.stream()
        .filter(place.schema()::has)
        .filter(keyword -> !(place.type().equals("quantity") && keyword.equals("anyOf")))
        .map(keyword -> place.pointer() + "/" + keyword);
  }

  private static Set<String> brokenConstraints() {
    Set<String> broken = new HashSet<>();
    for (CorpusCase example : Corpus.cases(Verdict.INVALID)) {
      for (Error error : SCHEMA.errors(example.app())) {
        broken.addAll(pointers(error.getEvaluationPath()));
      }
    }
    return broken;
  }

  /** The pointer and those above it: an error inside a junctor breaks the junctor. */
  private static List<String> pointers(NodePath path) {
    return Stream.iterate(path, p -> p != null, NodePath::getParent)
        .map(NodePath::toString)
        .toList();
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
