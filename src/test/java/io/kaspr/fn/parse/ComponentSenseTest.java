package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.ComponentKind;
import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComponentSenseTest {
  private static final String INPUT = "input: {channel: {name: clicks}}\n";

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
  void saysNothingOfOperationsWithoutAPipeline() {
    assertThat(warnings(INPUT + "processors: {operations: [{name: a}]}")).isEmpty();
    assertThat(warnings(INPUT + "processors: {pipeline: [], operations: [{name: a}]}")).isEmpty();
  }

  @Test
  void proposesTheOperationThatAStepWasMeantToName() {
    List<Problem> problems =
        problems(INPUT + "processors: {pipeline: [coutn], operations: [{name: count}]}");
    assertThat(problems.get(0).proposedValue()).contains("count");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "input: {topic: {name: a}}",
        "input: {topic: {pattern: a.*}}",
        "input: {channel: {name: a}}",
        "input: {channel: {name: a}, topic: {partitions: 1}}"
      })
  void isContentWithOneInput(String input) {
    assertThat(warnings(input)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"input: {}", "input: {topic: {name: ''}}", "input: {topic: {name: null}}"})
  void missesAnInput(String input) {
    assertThat(warnings(input)).singleElement().asString().startsWith("spec.input: must have a");
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
    try {
      Problems problems = new Problems();
      String agent =
          """
          apiVersion: kaspr.io/v1alpha1
          kind: KasprAgent
          metadata: {name: a, labels: {kaspr.io/app: orders}}
          spec:
          """;
      Mapping tree = (Mapping) YamlReader.read(agent + spec.indent(2));
      assertThat(ComponentParser.parse(tree, ComponentKind.AGENT, problems))
          .as(problems.all().toString())
          .isPresent();
      return problems.all();
    } catch (MalformedYamlException e) {
      throw new AssertionError(e.position() + ": " + e.getMessage(), e);
    }
  }
}
