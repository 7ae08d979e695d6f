package io.kaspr.fn.parse.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.parse.field.Problem.Severity;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComponentConsistencyTest {
  private static final String INPUT = "input: {channel: {name: clicks}}\n";
  private static final String MAP = "map: {python: 'def a(): return 1'}";
  private static final String PROCESSORS =
      "processors: {pipeline: [a], operations: [{name: a, " + MAP + "}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(v): return v",
        "async def f(v): return v",
        "class A:\n  def f(self): pass",
        "class f: pass",
        "from m import f",
        "from m import (g,\n  f)",
        "import m as f",
        "f = lambda v: v",
        "g, f = 1, 2",
        "with open('x') as f: pass",
        "from m import *",
        "globals()['f' + ''] = 1",
        "exec(code)",
        "def \uff46(v): return v",
        "def g(f): this is no Python at all",
      })
  void takesAnyPlaceOfTheNameForTheFunction(String python) {
    assertThat(warnings(agent("f", python))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "def ff(v): return v", "def f_(v): return v", "# éf"})
  void missesAFunctionWhoseNameIsNowhere(String python) {
    assertThat(warnings(agent("f", python)))
        .singleElement()
        .asString()
        .startsWith(
            "spec.processors.operations[0].map.entrypoint: must be a function of the python");
  }

  @ParameterizedTest
  @ValueSource(strings = {"m.f", "a b", "1", "ö", ""})
  void doesNotJudgeWhatIsNoName(String entrypoint) {
    assertThat(warnings(agent(entrypoint, "def g(v): return v"))).isEmpty();
  }

  @Test
  void takesTheNameOfAnotherPartsPython() {
    String init = "  init: {python: 'def f(v): return v'}\n";
    assertThat(warnings(agent("f", "limit = 3") + init)).isEmpty();
  }

  @Test
  void missesOperationsInAnEmptyPipeline() {
    assertThat(warnings(INPUT + "processors: {pipeline: [], operations: [{name: a, " + MAP + "}]}"))
        .containsExactly(
            "spec.processors: must have the operations in pipeline that are to run, or none of them"
                + " does");
    assertThat(warnings(INPUT + "processors: {pipeline: [], operations: []}")).isEmpty();
  }

  @Test
  void proposesTheOperationThatAStepWasMeantToName() {
    List<Problem> problems =
        problems(
            INPUT + "processors: {pipeline: [coutn], operations: [{name: count, " + MAP + "}]}");
    assertThat(problems.get(0).proposedValue()).contains("count");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "input: {topic: {name: a}}",
        "input: {channel: {name: a}}",
        "input: {channel: {name: a}, topic: {partitions: 1}}"
      })
  void isContentWithOneInput(String input) {
    assertThat(warnings(input + "\n" + PROCESSORS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"input: {}", "input: {topic: {name: ''}}", "input: {topic: {name: null}}"})
  void missesAnInput(String input) {
    assertThat(errors(ComponentKind.AGENT, input + "\n" + PROCESSORS))
        .singleElement()
        .asString()
        .startsWith("spec.input: must have a topic with a name");
  }

  @Test
  void refusesATaskThatBeginsWithSending() {
    String operations =
        "operations: [{name: send, topicSend: {name: a}}, {name: make, " + MAP + "}]";
    assertThat(
            errors(ComponentKind.TASK, "processors: {pipeline: [send, make], " + operations + "}"))
        .singleElement()
        .asString()
        .startsWith("spec.processors.operations[0].topicSend: must not be in the first operation");
    assertThat(
            errors(ComponentKind.TASK, "processors: {pipeline: [make, send], " + operations + "}"))
        .isEmpty();
  }

  private static String agent(String entrypoint, String python) {
    return INPUT
        + "processors:\n  pipeline: [a]\n  operations:\n  - name: a\n    map:\n      entrypoint: '"
        + entrypoint
        + "'\n      python: |-\n        #\n"
        + python.indent(8);
  }

  private static List<String> warnings(String spec) {
    return problems(spec).stream().map(Problem::toString).toList();
  }

  private static List<Problem> problems(String spec) {
    List<Problem> problems = all(ComponentKind.AGENT, spec);
    assertThat(problems).noneMatch(p -> p.severity() == Severity.ERROR);
    return problems;
  }

  private static List<String> errors(ComponentKind kind, String spec) {
    return all(kind, spec).stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(Problem::toString)
        .toList();
  }

  private static List<Problem> all(ComponentKind kind, String spec) {
    try {
      Problems problems = new Problems();
      String component =
          """
          apiVersion: kaspr.io/v1alpha1
          kind: %s
          metadata: {name: a, labels: {kaspr.io/app: orders}}
          spec:
          """
              .formatted(kind.kind());
      Mapping tree = (Mapping) YamlReader.read(component + spec.indent(2));
      assertThat(ComponentParser.parse(tree, kind, problems).isPresent())
          .as(problems.all().toString())
          .isEqualTo(!problems.hasErrors());
      return problems.all();
    } catch (MalformedYamlException e) {
      throw new AssertionError(e.position() + ": " + e.getMessage(), e);
    }
  }
}
