package io.kaspr.fn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompletionCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"'', rend, render", "validate, --str, --strict", "schema, KasprT, KasprTable"})
  void completesInBash(String command, String start, String whole) throws Exception {
    String words = "COMP_WORDS=(kaspr-fn " + command + " " + start + ")";
    String script =
        "source completions\n"
            + "complete -p kaspr-fn >&2 || exit\n"
            + words
            + "; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
            + "$(complete -p kaspr-fn | grep -o -- '-F [^ ]*' | cut -c4-)\n"
            + "printf '%s\\n' \"${COMPREPLY[@]}\"";

    assertThat(bash(script).lines()).contains(whole);
  }

  @Test
  void tellsFishEveryCommandAndItsOptions() throws Exception {
    assertThat(new Terminal(folder).run("completion", "fish").out().lines())
        .contains(
            "complete -c kaspr-fn -n '__fish_use_subcommand' -f -a crds -d 'Print the"
                + " CustomResourceDefinitions of all kinds.'",
            "complete -c kaspr-fn -n '__fish_seen_subcommand_from validate' -l strict -d 'Warnings"
                + " count as errors'")
        .anyMatch(line -> line.contains("from schema' -f -a 'KasprApp KasprAgent "))
        .anyMatch(line -> line.contains("from render' -s o -l output-dir -r -d "));
  }

  private String bash(String script) throws Exception {
    Terminal terminal = new Terminal(folder);
    terminal.write("completions", terminal.run("completion", "bash").out());
    Process bash =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    return out;
  }
}
