package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Secrets that the URL of a package names reach its host, and are seen nowhere else. */
@Tag("python")
final class PackageUrlsTest extends ScriptScenario {
  @Test
  void theUrlOfAPackageMayNameSecrets() throws Exception {
    bed.index.protect("someone", "s3cret-token");
    String file = bed.index.host() + "/files/" + Wheels.fileName("hello", "1.0");
    bed.packages("hello @ http://${WHO}:${TOKEN}@" + file);
    bed.set("indexUrl", "http://127.0.0.1:1/");
    bed.secretEnv("WHO", "someone").secretEnv("TOKEN", "s3cret-token");

    runWell();

    assertThat(bed.pod.contents().get("hello-1.0.dist-info/direct_url.json"))
        .contains("\"http://" + file + "\"");
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
    Image.require("git");
    bed.pod.alsoWith("git");
    bed.index.serve(SourcePackage.gitRepository(temp.resolve("repository")));
    bed.index.protect("someone", "s3cret/token 50%off");
    String url = "git+http://${WHO}:${TOKEN}@" + bed.index.host() + "/git/hello.git";
    bed.force("PACKAGES", "hello @ " + url + "@main");
    bed.secretEnv("WHO", "someone").secretEnv("TOKEN", "s3cret%2Ftoken%2050%off");
    bed.neverShow("s3cret/token");

    runWell();

    assertThat(bed.index.requests()).contains("/git/hello.git/info/refs");
  }
}
