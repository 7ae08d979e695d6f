package io.kaspr.fn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.cli.terminal.ColorOption;
import io.kaspr.fn.function.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
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
        "help rendr|unknown subcommand 'rendr'; kaspr-fn --help",
        "-x|there is no option '-x'; kaspr-fn --help",
        "explain a --output xml|invalid value for option '--output': expected one of [text, json] but was 'xml'; kaspr-fn explain --help",
        "completion tcsh|invalid value for positional parameter at index 0 (SHELL): expected one of [bash, zsh, fish] but was 'tcsh'; kaspr-fn completion --help",
        "crds x|'x' is one argument too many; kaspr-fn crds --help",
      })
  void saysInOneLineWhatIsWrong(String words, String message) throws Exception {
    assertThat(terminal.run(words.split(" ", -1)))
        .isEqualTo(
            new Outcome(
                ExitCode.MALFORMED_INPUT, "", "kaspr-fn: " + message + " shows what there is\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "validate ''|a PATH is empty; . stands for this directory",
        "validate no|no: there is no such file or directory",
        "validate --config no src|--config no: there is no such file",
        "schema KasprApps|there is no kind 'KasprApps'; did you mean 'KasprApp'?",
      })
  void saysInOneLineWhatItCannotRead(String words, String message) throws Exception {
    String[] given = words.replace("''", "").split(" ", -1);
    assertThat(terminal.run(given))
        .isEqualTo(new Outcome(ExitCode.MALFORMED_INPUT, "", "kaspr-fn: " + message + "\n"));
  }

  @Test
  void isQuietWhereItsReaderHasLeft() throws Exception {
    assertThat(crdsInto("Broken pipe")).isEqualTo(new Outcome(ExitCode.READER_GONE, "", ""));
    assertThat(crdsInto("No space left on device"))
        .isEqualTo(
            new Outcome(ExitCode.MALFORMED_INPUT, "", "kaspr-fn: No space left on device\n"));
  }

  private static Outcome crdsInto(String failure) throws Exception {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] crds = {"crds"};
    try (PrintStream messages = new PrintStream(err, true, UTF_8)) {
      int exit = Cli.run(crds, InputStream.nullInputStream(), closed, messages);
      return new Outcome(exit, "", err.toString(UTF_8));
    }
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
