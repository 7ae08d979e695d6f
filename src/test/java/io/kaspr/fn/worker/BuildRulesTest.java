package io.kaspr.fn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BuildRulesTest {
  private static final String TABLES = "tables: [{name: a}, {name: b}]\n";
  private static final String JOIN = "joins: [{name: both, left_table: a, right_table: b}]\n";
  private static final String AGENT =
      "agents: [{name: read, input: {channel: {name: both-channel}}}]";

  private final List<WorkerFile> files = new ArrayList<>();

  @Test
  void anythingIsInOrderInOneFile() {
    file("all.yaml", AGENT + "\n" + JOIN + TABLES);

    assertThat(complaints()).isEmpty();
  }

  @Test
  void aJoinMayComeBeforeTheTablesOfAnotherFile() {
    file("tables.yaml", TABLES);
    file("join.yaml", JOIN);

    assertThat(complaints())
        .containsExactly(
            "both: may be built before the one of the tables that makes a",
            "both: may be built before the one of the tables that makes b");
  }

  @Test
  void filesThatEndInYmlComeFirst() {
    file("agent.yaml", AGENT);
    file("join.yml", TABLES + JOIN);

    assertThat(complaints()).isEmpty();
  }

  @Test
  void twoFilesThatEndInYmlComeInAnyOrder() {
    file("agent.yml", AGENT);
    file("join.yml", TABLES + JOIN);

    assertThat(complaints())
        .containsExactly("read: may be built before the one of the joins that makes both-channel");
  }

  @Test
  void aJoinNeedsItsTables() {
    file("join.yaml", "tables: [{name: a}]\n" + JOIN);

    assertThat(complaints()).containsExactly("both: none of the tables makes b");
  }

  @Test
  void anAgentNeedsAJoinThatMakesItsChannel() {
    file("agent.yaml", AGENT);

    assertThat(complaints()).containsExactly("read: none of the joins makes both-channel");
  }

  @Test
  void anAgentWithATopicReadsNoChannel() {
    file("agent.yaml", AGENT.replace("{channel", "{topic: {name: t}, channel"));

    assertThat(complaints()).isEmpty();
  }

  @Test
  void aTimeZoneIsOneThatIsKnown() {
    file("one.yaml", "tasks: [{name: t, schedule: {cron: '0 0 * * *', timezone: Europe/Paris}}]");
    file("two.yaml", "tasks: [{name: u, schedule: {cron: '0 0 * * *', timezone: Paris}}]");

    assertThat(complaints()).containsExactly("tasks: there is no time zone Paris");
  }

  @Test
  void nothingIsThereTwice() {
    file("one.yml", TABLES + JOIN + "webviews: [{name: v, request: {method: get, path: /a}}]");
    file("two.yml", TABLES + JOIN + "webviews: [{name: w, request: {method: GET, path: /a}}]");

    assertThat(complaints())
        .containsExactly(
            "tables: a is there twice",
            "tables: b is there twice",
            "joins: [a, b] is there twice",
            "joins: both-channel is there twice",
            "webviews: get /a is there twice");
  }

  private void file(String name, String text) {
    files.add(new WorkerFile("a test", "/d/" + name, text));
  }

  private List<String> complaints() {
    return BuildRules.complaints(files);
  }
}
