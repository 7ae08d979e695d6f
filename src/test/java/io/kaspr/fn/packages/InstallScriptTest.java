package io.kaspr.fn.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.pod.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of the script, as it stands in a manifest. */
final class InstallScriptTest {
  private static final Pattern ONE_WORD = Pattern.compile("\\$\\([A-Za-z0-9_.-]+\\)");

  @TempDir Path temp;

  @Test
  void arrivesInThePodAsItIs() {
    assertThat(InstallScript.gcs()).doesNotContain("$$").doesNotContainPattern(ONE_WORD);
  }

  @Test
  void keepsTheBlockLayoutOfTheManifest() {
    assertThat(InstallScript.gcs()).doesNotContain(" \n", "\t", "\r").endsWith("\n");
    assertThat(InstallScript.gcs().chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
  }

  @Test
  void isSmallEnough() {
    assertThat(InstallScript.gcs().getBytes(UTF_8)).hasSizeLessThan(64 * 1024);
  }

  @Test
  void isProperBash() throws IOException {
    Tools.require("bash");
    Tools.output("bash", "-n", file());
  }

  @Test
  void satisfiesShellcheck() throws IOException {
    Tools.require("shellcheck");
    Tools.output("shellcheck", "--shell=bash", file());
  }

  @Test
  void hasPythonOfVersion38() {
    Tools.require("python3");
    String check = "import ast, sys; ast.parse(open(sys.argv[1]).read(), feature_version=(3, 8))";
    Tools.output("python3", "-c", check, "src/main/resources/io/kaspr/fn/packages/gcs_cache.py");
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

  private String file() throws IOException {
    return Files.writeString(temp.resolve("script.sh"), InstallScript.gcs()).toString();
  }
}
