package io.kaspr.fn.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.pod.Tools;
import io.kaspr.fn.spec.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of the script, as it stands in a manifest. */
final class InstallScriptTest {
  private static final Pattern ONE_WORD = Pattern.compile("\\$\\([A-Za-z0-9_.-]+\\)");

  /**
   * Below the 64 KiB that a manifest carries, so that a script that has grown is noticed before.
   */
  private static final int NOTICED_BYTES = 48 * 1024;

  @TempDir Path temp;

  static Stream<String> scripts() {
    return Stream.of(Cache.Kind.values()).map(kind -> InstallScript.arguments(kind).get(0));
  }

  static Stream<String> arguments() {
    return Stream.of(Cache.Kind.values()).flatMap(kind -> InstallScript.arguments(kind).stream());
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void arrivesInThePodAsItIs(String script) {
    assertThat(script).doesNotContain("$$").doesNotContainPattern(ONE_WORD);
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void keepsTheBlockLayoutOfTheManifest(String script) {
    assertThat(script).doesNotContain(" \n", "\t", "\r");
    assertThat(script.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void isSmallEnough(String script) {
    assertThat(script.getBytes(UTF_8)).hasSizeLessThan(NOTICED_BYTES);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void isProperBash(String script) throws IOException {
    Tools.require("bash");
    Tools.output("bash", "-n", file(script));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void satisfiesShellcheck(String script) throws IOException {
    Tools.require("shellcheck");
    Tools.output("shellcheck", "--shell=bash", file(script));
  }

  private String file(String script) throws IOException {
    return Files.writeString(temp.resolve("script.sh"), script).toString();
  }
}
