package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers whose certificate comes from an authority of the user's own. Its file has to be in the
 * image: the init container cannot mount a ConfigMap yet.
 */
@Tag("python")
final class TlsTest extends ScriptScenario {
  private Certificate certificate;
  private String authority;

  @BeforeEach
  void speakTls() throws Exception {
    certificate = Certificate.create(temp.resolve("authority"));
    bed.overTls(certificate);
    authority = certificate.in(bed.pod);
  }

  @Test
  void anAuthorityInSslCertFileIsTrustedByTheCache() throws Exception {
    QuickPip.install(bed, 0);
    bed.env("SSL_CERT_FILE", authority);

    assertThat(runWell().output()).contains("done: cache miss", ", upload ");

    bed.pod.newVolume();
    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  /** Python 3.13 began to find such certificates too simple; pip takes them all the same. */
  @ParameterizedTest
  @MethodSource("io.kaspr.fn.pod.Image#pythons")
  void whatPipTrustsIsTrustedByTheCacheInEveryPython(Path python) throws Exception {
    bed.pod.withPython(python);
    Certificate simple = Certificate.createSimple(temp.resolve("simple"));
    bed.overTls(simple);
    bed.env("PIP_CERT", simple.in(bed.pod));
    QuickPip.install(bed, 0);

    assertThat(runWell().output()).contains("done: cache miss", ", upload ");
  }

  @Test
  void anUnknownAuthorityIsSaidOnceAndNotTriedAgain() throws Exception {
    QuickPip.install(bed, 0);

    Run run = runWell();
    assertThat(run.output())
        .containsOnlyOnce("the cache cannot be used: the certificate of 127.0.0.1 cannot be")
        .contains("done: cache miss");
    assertThat(bed.google.requests()).isEmpty();
    assertThat(run.secondsOf("asking the cache")).isLessThan(10);
  }

  @Test
  void anUnknownAuthorityOfTheBucketAloneIsSaidOnceToo() throws Exception {
    QuickPip.install(bed, 0);
    bed.env("SSL_CERT_FILE", authority);
    bed.google.will("start", Fault.header(200, "Location", otherServer()));

    assertThat(runWell().output()).containsOnlyOnce("the certificate of 127.0.0.1 cannot be");
  }

  private String otherServer() throws Exception {
    return bed.index.overTls(Certificate.create(temp.resolve("other"))).url() + "/session";
  }

  /** By its name, as pip 25 speaks TLS to no address. */
  @Test
  void pipAndGitTrustItByVariablesOfTheirOwn() throws Exception {
    Tools.require("git");
    Image.require("git");
    bed.pod.alsoWith("git");
    bed.index.serve(SourcePackage.gitRepository(temp.resolve("git")));
    bed.index.add("other", "1.0");
    try (Wire index = bed.index.overTls(certificate)) {
      String byName = index.url().replace("127.0.0.1", "localhost");
      bed.set("indexUrl", byName + "/simple/");
      bed.packages("other", "hello @ git+" + byName + "/git/hello.git");
      bed.env("PIP_CERT", authority).env("GIT_SSL_CAINFO", authority);

      runWell();
    }
    assertThat(bed.pod.listing()).contains("other.py");
  }
}
