package io.kaspr.fn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DefinitionSchemaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tables: null | /tables: null found, array expected",
        "tables: [{name: null}] | /tables/0/name: null found, string expected",
        "tables: [{name: a, optoins: {}}] | property 'optoins' is not defined",
        "tables: [{name: a, options: {b: 1}}] | /tables/0/options/b: integer found, string expected",
        "tables: [{name: a, window: {tumbling: {size: 5m}}}] | size: string found, integer expected",
        "tables: [{name: 2026-11-30}] | /tables/*/name: 'Mon Nov 30",
        "tables: [{name: a, options: {on: a}}] | /tables/*/options: the key 'true' is no text",
        "tasks: [{name: a, schedule: {interval: 1h, cron: '* * * * *'}}] | /tasks/0/schedule: must not",
        "tasks: [{name: a, schedule: {interval: 500ms}}] | does not match the regex pattern",
        "tasks: [{name: a, processors: {operations: [{name: b}]}}] | required property 'map' not found",
        "webviews: [{name: a, request: {path: /}}] | required property 'method' not found",
        "webviews: [{name: a, request: {path: /, method: GET}, response: {content_type: a/b}}] | enum",
        "agents: [{name: a, input: {topic: {name: b}}}] | required property 'processors' not found",
        "agents: [{name: a, input: {topic: {}}, processors: {}}] | required property 'pattern' not",
        "agents: [{name: a, input: {channel: {name: b}}, output: {topics: [{}]}, processors: {}}] | name",
        "joins: [{name: a, left_table: b, right_table: c}] | required property 'extractor' not found",
        "metrics: [] | property 'metrics' is not defined"
      })
  void saysWhatIsWrong(String text, String complaint) {
    assertThat(complaints(text).toString()).contains(complaint);
  }

  @Test
  void hasNothingToSayOfWhatIsRight() {
    assertThat(
            complaints(
                """
                agents:
                - name: count
                  input: {topic: {name: orders}, take: {max: 5, within: 10s}}
                  processors:
                    pipeline: [add]
                    operations:
                    - name: add
                      tables: [{name: counts, param_name: counts}]
                      map: {entrypoint: add, python: "def add(value, counts): return value"}
                """))
        .isEmpty();
  }

  @Test
  void readsNoFileThatHasAKeyTwice() {
    assertThatThrownBy(() -> complaints("tables: []\ntables: []\n")).hasMessageContaining("tables");
  }

  private static List<String> complaints(String text) {
    return DefinitionSchema.complaints(new WorkerFile("a test", "/d/a.yaml", text));
  }
}
