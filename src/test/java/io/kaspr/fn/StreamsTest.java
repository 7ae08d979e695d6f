package io.kaspr.fn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.function.ExitCode;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The streams of a process: hosts give it a pipe, and some do not take what it says. */
final class StreamsTest {
  private static final Path INPUT = Path.of("testdata/gcs-full/input.yaml");

  @Test
  void readsAPipeToItsEnd() throws Exception {
    Process process = start(">/dev/null");
    try (OutputStream in = process.getOutputStream()) {
      in.write(Files.readAllBytes(INPUT));
    }
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(err).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {">&-", ">/dev/full"})
  void answersAStreamThatTakesNothingWithOneLineAndItsExitCode(String to) throws Exception {
    Process process = start("<" + INPUT + " " + to);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(err).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(err).startsWith("kaspr-fn: ").hasLineCount(1);
  }

  private static Process start(String streams) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String line = "\"$0\" -cp \"$1\" io.kaspr.fn.Main " + streams;
    return new ProcessBuilder(
            "sh", "-c", line, java.toString(), System.getProperty("java.class.path"))
        .start();
  }
}
