package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Index credentials reach the index that they are for, and nobody else. */
@Tag("python")
final class CredentialsTest extends ScriptScenario {
  private static final String SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final String EVERY_SIGN = "a" + SIGNS + "z09";

  static List<Path> pythons() {
    return Image.pythons();
  }

  static Stream<Arguments> pythonsAndPasswords() {
    return pythons().stream()
        .flatMap(
            python ->
                Stream.of("pass word", "\u00fc\u00df-9q").map(word -> arguments(python, word)));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void mayHaveEverySignInEveryPython(Path python) throws Exception {
    bed.pod.withPython(python);
    has("me@" + SIGNS.replace(":", ""), EVERY_SIGN);

    runWell();
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void mayLackAUserInEveryPython(Path python) throws Exception {
    bed.pod.withPython(python);
    has("", "my-password");

    runWell();
  }

  /** netrc files of older Pythons hold no empty password. */
  @ParameterizedTest
  @MethodSource("pythons")
  void mayLackAPasswordWherePythonCanSayIt(Path python) throws Exception {
    bed.pod.withPython(python);
    has("my-token", "");

    Run run = bed.run();
    if (run.exitCode() != 0) {
      assertThat(run.output())
          .contains("PYPI_PASSWORD is empty, which only Python 3.11 and later can pass on");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#a-9q",
        "\"a-9q\"",
        "'a-9q'",
        "\\a-9q",
        "$$a-9q",
        "$(ON_FAILURE)-9q",
        "${HOME}-9q",
        "machine-9q"
      })
  void mayBeOfAnyForm(String password) throws Exception {
    has("someone", password);

    runWell();
  }

  @ParameterizedTest
  @MethodSource("pythonsAndPasswords")
  void beyondTheSignsReachTheIndexOrAreAClearError(Path python, String password) throws Exception {
    bed.pod.withPython(python);
    has("someone", password);

    Run run = bed.run();

    if (run.exitCode() != 0) {
      assertThat(run.output())
          .contains(
              "ERROR_TYPE: authentication\nERROR_MSG: only Python 3.11 and later can read spaces");
      assertThat(Image.isAtLeast(python, 11)).isFalse();
    }
  }

  @Test
  void mayBeATokenAlone() throws Exception {
    has("", "my-token");

    runWell();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void mayEndInALineBreak(String end) throws Exception {
    bed.index.protect("someone", "my-password");
    bed.credentials("someone" + end, "my-password" + end);
    bed.neverShow("my-password");

    assertThat(runWell().output())
        .contains("PYPI_PASSWORD has a line break at its end")
        .contains("PYPI_USERNAME has a line break at its end");
  }

  @Test
  void thatAreWrongAreNotPrinted() throws Exception {
    bed.index.protect("someone", "right");
    bed.credentials("someone", "wrong-password");

    assertThat(bed.run().output()).contains("ERROR_TYPE: authentication");
  }

  @Test
  void areNotPrintedHoweverTheyAreQuoted() throws Exception {
    String beyondTheSigns = Image.isAtLeast(Image.python(), 11) ? "\u00fc " : "";
    String password = beyondTheSigns + "'\"<&\\%/+";
    QuickPip.install(
        bed,
        """
        import base64, html, json, netrc, os, urllib.parse
        user, _, secret = netrc.netrc(os.environ["NETRC"]).authenticators("127.0.0.1")
        pair = base64.b64encode((user + ":" + secret).encode()).decode()
        for form in (repr, json.dumps, html.escape, urllib.parse.quote, urllib.parse.quote_plus):
            print("the password is", form(secret), "and", pair)
        raise SystemExit(1)
        """);
    bed.env("PYTHONIOENCODING", "utf-8");
    bed.credentials("someone", password);
    bed.neverShow("&lt;&amp;").neverShow("%25").neverShow("'\\\"").neverShow("c29tZW9uZTr");

    assertThat(bed.run().output()).contains("the password is ");
  }

  @Test
  void thatPipCannotSendAreAClearError() throws Exception {
    bed.credentials("someone", "\u043f\u0430\u0440\u043e\u043b\u044c");

    assertThat(bed.run().output())
        .contains("ERROR_TYPE: authentication\nERROR_MSG: ", "in PYPI_PASSWORD");
  }

  @Test
  void areNotForAnotherHost() throws Exception {
    try (PackageIndex other = new PackageIndex()) {
      bed.set("extraIndexUrls", List.of(other.url().replace("127.0.0.1", "localhost")));
      bed.credentials("someone", "my-password");
      other.protect("someone", "my-password");

      runWell();

      assertThat(other.authorizations()).isEmpty();
    }
  }

  @Test
  void areForTheExtraIndexWhereThereIsNoOther() throws Exception {
    bed.set("indexUrl", null).set("extraIndexUrls", List.of(bed.index.url()));
    bed.env("PIP_INDEX_URL", "http://localhost:1/").env("PIP_RETRIES", "0");
    has("someone", "my-password");

    runWell();
  }

  @Test
  void areInNoArgumentOfAnyProgramWhileASourceIsBuilt() throws Exception {
    SourcePackage.addTo(bed.index);
    has("someone", "my-password");
    bed.traced();

    runWell();

    assertThat(bed.pod.trace().text()).contains("openssl", "pip");
    assertThat(bed.index.requests()).contains("/simple/builder/");
  }

  private void has(String username, String password) {
    bed.index.protect(username, password);
    bed.credentials(username, password);
  }
}
