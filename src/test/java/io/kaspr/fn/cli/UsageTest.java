package io.kaspr.fn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.ExitCode;
import io.kaspr.fn.cli.Terminal.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {
  private final Terminal terminal = new Terminal(Path.of("/nowhere"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rendr|there is no command 'rendr', did you mean 'render'?; kaspr-fn --help",
        "validate --strct x|there is no option '--strct', did you mean '--strict'?; kaspr-fn validate --help",
        "render|missing required parameter: 'PATH'; kaspr-fn render --help",
        "crds x|'x' is one argument too many; kaspr-fn crds --help",
      })
  void saysInOneLineWhatIsWrong(String words, String message) throws Exception {
    assertThat(terminal.run(words.split(" ", -1)))
        .isEqualTo(
            new Outcome(
                ExitCode.MALFORMED_INPUT, "", "kaspr-fn: " + message + " shows what there is\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"render", "validate", "explain", "diff", "script", "crds", "schema", "completion"})
  void teachesEachCommand(String command) throws Exception {
    Outcome help = terminal.run(command, "--help");

    assertThat(help.out())
        .contains("usage: kaspr-fn " + command, "exit codes:", "examples:", "-h, --help")
        .isEqualTo(terminal.run("help", command).out());
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void teachesTheProgram() throws Exception {
    Outcome help = terminal.run("--help");

    assertThat(help).isEqualTo(terminal.run("help"));
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(terminal.run("--version").out()).startsWith("kaspr-fn ");
  }

  @Test
  void takesColoursFromTheEnvironment() {
    assertThat(ColorOption.isWanted(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(ColorOption.isWanted(Map.of("TERM", "dumb"))).isFalse();
    assertThat(ColorOption.isWanted(Map.of("NO_COLOR", "", "TERM", "xterm"))).isTrue();
  }
}
