package io.kaspr.fn.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.pod.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of the script, as it stands in a manifest. */
final class InstallScriptTest {
  private static final Pattern ONE_WORD = Pattern.compile("\\$\\([A-Za-z0-9_.-]+\\)");

  @TempDir Path temp;

  static Stream<String> scripts() {
    return Stream.of(InstallScript.emptyDir(), InstallScript.sharedClaim(), InstallScript.gcs());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void arrivesInThePodAsItIs(String script) {
    assertThat(script).doesNotContain("$$").doesNotContainPattern(ONE_WORD);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void keepsTheBlockLayoutOfTheManifest(String script) {
    assertThat(script).doesNotContain(" \n", "\t", "\r").endsWith("\n");
    assertThat(script.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcs_cache.py", "shared_claim.py"})
  void canQuoteItsPrograms(String program) {
    assertThat(PackagesTexts.read(program)).doesNotContain("'");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void isSmallEnough(String script) {
    assertThat(script.getBytes(UTF_8)).hasSizeLessThan(64 * 1024);
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

  @ParameterizedTest
  @ValueSource(strings = {"gcs_cache.py", "shared_claim.py"})
  void hasPythonOfVersion38(String helper) {
    Tools.require("python3");
    String check = "import ast, sys; ast.parse(open(sys.argv[1]).read(), feature_version=(3, 8))";
    Tools.output("python3", "-c", check, "src/main/resources/io/kaspr/fn/packages/" + helper);
  }

  @Test
  void hasAHelperThatPassesItsOwnTests() {
    Tools.require("python3", "openssl", "env");
    Tools.output(
        "env",
        "GCS_CACHE=src/main/resources/io/kaspr/fn/packages",
        "python3",
        "-m",
        "unittest",
        "discover",
        "src/test/python");
  }

  private String file(String script) throws IOException {
    return Files.writeString(temp.resolve("script.sh"), script).toString();
  }
}
