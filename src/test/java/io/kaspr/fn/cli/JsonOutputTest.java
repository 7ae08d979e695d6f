package io.kaspr.fn.cli;

import static io.kaspr.fn.cli.Terminal.APP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.function.ExitCode;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The output for programs is JSON whatever happens. */
final class JsonOutputTest {
  private Terminal terminal;

  @BeforeEach
  void takeAFolder(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("right/app.yaml", APP);
    terminal.write("wrong/app.yaml", APP + "  replicas: many\n");
    terminal.write("broken/app.yaml", "kind: KasprApp\na: [\n");
  }

  @ParameterizedTest
  @CsvSource({"wrong, 1, 2", "broken, 2, 2"})
  void isWhatValidateSaysWhereAnAppHasErrors(String files, int explained, int compared)
      throws Exception {
    String findings = json("validate", "@/" + files).out();
    Outcome explain = json("explain", "@/" + files);
    Outcome diff = json("diff", "@/" + files, "--against", "@/right");

    assertThat(findings).contains("\"severity\" : \"error\"");
    assertThat(explain.out()).isEqualTo(findings);
    assertThat(explain.exit()).isEqualTo(explained);
    assertThat(diff.out()).isEqualTo(findings);
    assertThat(diff.exit()).isEqualTo(compared);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate @/nothing",
        "explain @/right --config @/nothing",
        "explain @/right --against HEAD",
        "diff @/right --against @/nothing",
        "diff @/right --against @/wrong"
      })
  void isTheReasonWhereSomethingCannotBeRead(String words) throws Exception {
    Outcome outcome = json(words.split(" ", -1));

    assertThat(outcome.exit()).isEqualTo(ExitCode.MALFORMED_INPUT);
    JsonNode finding = new ObjectMapper().readTree(outcome.out()).get(0);
    assertThat(finding.path("severity").asText()).isEqualTo("error");
    assertThat(outcome.err()).endsWith("kaspr-fn: " + finding.path("message").asText() + "\n");
  }

  @Test
  void isForThoseAloneWhoAskForIt() throws Exception {
    assertThat(terminal.run("explain", "@/wrong").out()).isEmpty();
    assertThat(terminal.run("explain", "@/nothing").out()).isEmpty();
    assertThat(terminal.run("render", "@/nothing").out()).isEmpty();
  }

  private Outcome json(String... words) throws Exception {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--output";
    all[words.length + 1] = "json";
    return terminal.run(all);
  }
}
