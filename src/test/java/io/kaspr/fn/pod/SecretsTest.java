package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Credentials reach those they are for, and nobody else: the test bed searches every run for them.
 */
final class SecretsTest extends ScriptScenario {
  private static final String EVERY_SIGN = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  @Test
  void theIndexGetsItsCredentials() throws Exception {
    bed.index.protect("someone", "a-" + EVERY_SIGN + "-9");
    bed.credentials("someone", "a-" + EVERY_SIGN + "-9");

    runWell();
  }

  @Test
  void aPasswordMayBeginWithAnySign() throws Exception {
    bed.index.protect("someone", EVERY_SIGN);
    bed.credentials("someone", EVERY_SIGN);

    runWell();
  }

  @Test
  void aWrongPasswordIsNotPrinted() throws Exception {
    bed.index.protect("someone", "right");
    bed.credentials("someone", "wrong-password");

    assertThat(bed.run().output()).contains("ERROR_TYPE: authentication");
  }

  @Test
  void aPasswordThatPipCannotSendIsAClearError() throws Exception {
    bed.credentials("someone", "\u043f\u0430\u0440\u043e\u043b\u044c");

    assertThat(bed.run().output())
        .contains("ERROR_TYPE: authentication\nERROR_MSG: ", "in PYPI_PASSWORD");
  }

  @Test
  void onlyTheHostOfTheIndexGetsThem() throws Exception {
    try (PackageIndex other = new PackageIndex()) {
      bed.set("extraIndexUrls", List.of(other.url().replace("127.0.0.1", "localhost")));
      bed.credentials("someone", "my-password");
      other.protect("someone", "my-password");

      runWell();

      assertThat(other.authorizations()).isEmpty();
    }
  }

  @Test
  void theUrlOfAPackageMayNameSecrets() throws Exception {
    bed.index.protect("someone", "s3cret-token");
    String file = bed.index.host() + "/files/" + Wheels.fileName("hello", "1.0");
    bed.packages("hello @ http://${WHO}:${TOKEN}@" + file);
    bed.set("indexUrl", "http://127.0.0.1:1/");
    bed.secretEnv("WHO", "someone").secretEnv("TOKEN", "s3cret-token");

    runWell();

    assertThat(bed.pod.contents()).containsKey("hello-1.0.dist-info/direct_url.json");
  }

  @Test
  void theUrlOfAPackageThatFailsIsPrintedWithoutThem() throws Exception {
    bed.index.protect("someone", "another");
    bed.packages("hello @ http://${WHO}:${TOKEN}@" + bed.index.host() + "/files/hello.tar.gz");
    bed.secretEnv("WHO", "someone").secretEnv("TOKEN", "s3cret%2Ftoken").neverShow("s3cret/token");

    assertThat(bed.run().output()).contains("ERROR_TYPE: authentication");
  }

  @Test
  void gitGetsTheLoginThatTheUrlOfAPackageNames() throws Exception {
    Tools.require("git");
    bed.pod.alsoWith("git");
    bed.index.serve(GitRepository.create(temp.resolve("repository")));
    bed.index.protect("someone", "s3cret/token");
    String url = "git+http://${WHO}:${TOKEN}@" + bed.index.host() + "/git/hello.git";
    bed.force("PACKAGES", "hello @ " + url + "@main");
    bed.secretEnv("WHO", "someone").secretEnv("TOKEN", "s3cret%2Ftoken").neverShow("s3cret/token");

    runWell();

    assertThat(bed.index.requests()).contains("/git/hello.git/info/refs");
  }

  @Test
  void hostileValuesStayValues() throws Exception {
    String hostile =
        "$(touch /tmp/evil) `touch /tmp/evil`; touch /tmp/evil; ' \" %s ${HOME} \u00fc";
    bed.force("PACKAGES", hostile).force("TRUSTED_HOSTS", hostile).force("ON_FAILURE", "allow");
    bed.force("EXTRA_INDEX_URLS", "http://127.0.0.1:1/" + hostile);

    assertThat(bed.run().exitCode()).isZero();
    assertThat(bed.pod.directory().resolve("tmp/evil")).doesNotExist();
  }
}
