package io.kaspr.fn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process whose host does not take what it says. */
final class StreamsTest {

  @ParameterizedTest
  @ValueSource(strings = {">&-", ">/dev/full"})
  void answersAStreamThatTakesNothingWithOneLineAndItsExitCode(String to) throws Exception {
    Process process = start("<testdata/gcs-full/input.yaml " + to);
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
