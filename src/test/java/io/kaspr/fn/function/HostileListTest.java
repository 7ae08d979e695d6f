package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are meant to break a reader: what is not ours is copied, or refused in a line. */
final class HostileListTest {
  private static final String LIST =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      %sitems:
      - apiVersion: %s
        kind: %s
        metadata: {name: x}
        data:
          %s
      """;

  private static final String LINES = "";
  private static final String EVENTS = "other:\ttab\n";

  @ParameterizedTest
  @CsvSource({"'- ',x,''", "'[',x,']'", "'{a: ',x,'}'", "'? ',x,''", "'{\"a\":',1,'}'"})
  void copiesWhatIsNotOursHoweverDeepItIsNested(String open, String value, String close) {
    String deep = open.repeat(2000) + value + close.repeat(2000);
    for (String reader : new String[] {LINES, EVENTS}) {
      String list = LIST.formatted(reader, "v1", "Other", deep);
      assertThat(Case.run(list).out()).isEqualTo(list);
    }
  }

  @ParameterizedTest
  @CsvSource({"'- ',x,''", "'[',x,']'", "'{a: ',x,'}'"})
  void refusesAnAppThatIsNestedDeeperThanAnyAppNeeds(String open, String value, String close) {
    String deep = open.repeat(2000) + value + close.repeat(2000);
    Case.Answer answer = Case.run(LIST.formatted(LINES, "kaspr.io/v1alpha1", "KasprApp", deep));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INVALID_RESOURCES);
    assertThat(answer.err()).contains("is nested deeper than 300 levels").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "{a: "})
  void refusesAListThatIsNestedDeeperThanItsHostsRead(String open) {
    Case.Answer answer = Case.run(LIST.formatted(EVENTS, "v1", "Other", open.repeat(20_000) + "x"));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(answer.err()).contains("is nested deeper than 10000 levels").hasLineCount(1);
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void saysThatAnEscapeIsOfNoCharacter() {
    Case.Answer answer = Case.run(LIST.formatted(EVENTS, "v1", "Other", "a: \"\\UFFFFFFFF\""));
    assertThat(answer.err())
        .contains("is followed by what is no YAML, such as an escape of no character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&a", "!!str", "&a !!str", "*a", "'", "|", "-", "?", ":", "  "})
  void readsOrRefusesAListThatEndsInTheMiddleOfALine(String end) {
    for (String before : new String[] {"", "a: ", "- ", "k:\n      "}) {
      String list = LIST.formatted(LINES, "v1", "Other", before + end).stripTrailing();
      assertThat(Case.run(list).exitCode()).isIn(ExitCode.OK, ExitCode.MALFORMED_INPUT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\UFFFFFFFF", "\\U00110000", "\\uD83D", "\\xZZ", "\\q"})
  void saysWhereAnEscapeIsWrong(String escape) {
    String list = LIST.formatted(EVENTS, "v1", "Other", "a: \"" + escape + "\"");
    Case.Answer answer = Case.run(list);
    if (answer.exitCode() != ExitCode.OK) {
      assertThat(answer.err()).contains("line 9, column ").hasLineCount(1);
      assertThat(answer.exitCode()).isEqualTo(ExitCode.MALFORMED_INPUT);
    }
  }
}
