package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the script makes of real pip's failures. */
@Tag("python")
final class PipFailuresTest extends ScriptScenario {

  @Test
  void aPackageThatNobodyHasIsNotTriedAgain() throws Exception {
    bed.packages("hello", "nobody-has-this").set("installPolicy.retries", 2);

    Run run = fails("package_not_found", "No matching distribution found for nobody-has-this");

    assertThat(run.output()).contains("attempt 1 of 3").doesNotContain("attempt 2 of 3");
    assertThat(run.output()).contains("the app does not start, as onFailure is block");
    assertThat(bed.google.bucket.objects()).isEmpty();
  }

  @Test
  void withAllowTheAppStartsOnAnEmptyDirectory() throws Exception {
    bed.packages("hello", "nobody-has-this").set("installPolicy.onFailure", "allow");

    Run run = bed.run();

    assertThat(run.exitCode()).isZero();
    assertThat(run.output())
        .contains(
            "ERROR_TYPE: package_not_found\nERROR_MSG: ", "the app starts WITHOUT its packages");
    assertThat(bed.pod.listing()).isEmpty();
    assertThat(bed.google.bucket.objects()).isEmpty();
  }

  @Test
  void anIndexThatWantsAPasswordIsNotTriedAgain() throws Exception {
    bed.index.protect("user", "correct horse");
    bed.set("installPolicy.retries", 2);

    Run run = fails("authentication", "401");

    assertThat(run.output()).doesNotContain("attempt 2 of 3");
  }

  @Test
  void anIndexThatForbidsIsAnAuthenticationError() throws Exception {
    bed.index.fail(403);

    fails("authentication", "403 Client Error");
  }

  @Test
  void anIndexThatIsNotThereIsTriedAgain() throws Exception {
    bed.set("indexUrl", "http://127.0.0.1:1/simple/").set("installPolicy.retries", 1);
    bed.env("PIP_RETRIES", "1");

    Run run = fails("network", "onnection");

    assertThat(run.output()).contains("attempt 2 of 2");
  }

  @Test
  void anIndexThatRecoversCostsAnAttempt() throws Exception {
    bed.index.fail(500, 2);
    bed.set("installPolicy.retries", 2).env("PIP_RETRIES", "0");

    assertThat(runWell().output())
        .contains("attempt 1 failed (network)", "attempt 2 failed (network)", "attempt 3 of 3");
  }

  @Test
  void anAttemptSeesNothingOfTheOneBefore() throws Exception {
    QuickPip.install(
        bed,
        """
        import os, sys
        target = sys.argv[sys.argv.index("--target") + 1]
        seen = os.listdir(target) + os.listdir(os.environ["TMPDIR"])
        name = "leftover" if not os.path.exists("/tmp/again") else "hello"
        for directory in (target, os.environ["TMPDIR"], "/tmp"):
            open(directory + "/" + {"/tmp": "again"}.get(directory, name + ".py"), "w").close()
        if seen or name == "leftover":
            sys.exit("saw %s" % seen)
        """);
    bed.set("installPolicy.retries", 1);

    assertThat(runWell().output()).contains("saw []", "attempt 2 of 2").doesNotContain("leftover");
    assertThat(bed.pod.listing()).doesNotContain("leftover.py");
  }

  @Test
  void withoutRetriesThereIsOneAttempt() throws Exception {
    bed.index.fail(500, 1);
    bed.set("installPolicy.retries", 0).env("PIP_RETRIES", "0");

    assertThat(fails("network", "").output()).contains("attempt 1 of 1");
  }

  @Test
  void aVolumeTooSmallForTheArchiveIsNotTheArchivesFault() throws Exception {
    bed.index.add(Wheels.fileName("hello", "1.0"), Wheels.ofSize("hello", "1.0", 2_000_000));
    runWell();
    long generation = bed.google.bucket.only().generation();
    bed.pod.newVolume();
    bed.pod.limitVolume("size=300k");

    Run run = fails("disk_full", "No space left on device");

    assertThat(run.output()).contains("cannot be written: No space left on device");
    assertThat(bed.google.bucket.only().generation()).isEqualTo(generation);
  }

  @Test
  void aFileWithAnotherHashIsAHashMismatch() throws Exception {
    String file = bed.index.url().replace("simple/", "files/") + Wheels.fileName("hello", "1.0");
    bed.packages("hello @ " + file + "#sha256=" + "0".repeat(64));

    fails("hash_mismatch", "");
  }

  @Test
  void anAttemptThatTakesTooLongIsEnded() throws Exception {
    bed.index.hang();
    bed.force("INSTALL_TIMEOUT", "2");

    fails("timeout", "pip did not finish within 2 s");
  }

  @Test
  void aFullDiskIsSaidToBeFull() throws Exception {
    bed.pod.limitVolume("size=300k");
    bed.index.add(Wheels.fileName("hello", "1.0"), Wheels.ofSize("hello", "1.0", 2_000_000));

    fails("disk_full", "No space left on device");
  }

  @Test
  void aPackageFromGitNeedsGit() throws Exception {
    bed.packages("hello @ git+https://git.example/hello");

    fails("unknown", "there is no git in the image");
  }

  @Test
  void anOptionAmongThePackagesIsNoPackage() throws Exception {
    bed.force("PACKAGES", "--index-url=http://evil.example\nhello");

    fails("unknown", "an option is no package");
  }

  @Test
  void packagesThatExcludeEachOtherAreNamed() throws Exception {
    assumeTrue(Image.pipIsAtLeast(20, 3), "older ones install them all the same");
    for (String version : List.of("0.9", "1.0")) {
      bed.index.add("x", version);
    }
    bed.index.add(Wheels.fileName("left", "1.0"), Wheels.needing("left", "1.0", "x==1.0"));
    bed.index.add(Wheels.fileName("right", "1.0"), Wheels.needing("right", "1.0", "x==0.9"));
    bed.packages("left==1.0", "right==1.0");

    failsForGood(
        "unknown", "ERROR_MSG: these exclude each other: left 1.0 depends on x==1.0; right 1.0");
  }

  @Test
  void versionsThatTheUserAsksForAreNamedInHisWords() throws Exception {
    bed.packages("hello==1.0", "Hello!=1.0");

    assertThat(failsForGood("unknown", "ERROR_MSG: ").output())
        .contains("hello==1.0", "Hello!=1.0")
        .doesNotContain("(line ");
  }

  @Test
  void aFailedBuildEndsInItsOwnWords() throws Exception {
    SourcePackage.addTo(
        bed.index, "raise SystemExit('Error: the program pg_config is not on the PATH')");

    failsForGood(
        "unknown",
        "ERROR_MSG: hello cannot be built: Error: the program pg_config is not on the PATH");
  }

  @Test
  void aPackageForANewerPythonSaysForWhich() throws Exception {
    bed.index.onlyFor(Wheels.fileName("hello", "1.0"), ">=3.99");

    assertThat(failsForGood("package_not_found", "No matching distribution found for hello"))
        .extracting(Run::output)
        .asString()
        .containsPattern("ERROR_MSG: .*not for this .*3\\.99");
  }

  @Test
  void aCrashOfPipEndsInTheLastLineOfItsTrace() throws Exception {
    bed.index.remove(Wheels.fileName("hello", "1.0"));
    bed.index.add("hello-1.0.zip", "<html>please log in</html>".getBytes(UTF_8));

    failsForGood("unknown", "hello").output();
    assertThat(bed.pod.terminationLog()).contains("zip").doesNotContain("ERROR: Exception:");
  }

  @Test
  void anIndexThatRefusesConnectionsIsNamed() throws Exception {
    bed.set("indexUrl", "http://127.0.0.1:1/simple/").set("installPolicy.retries", 0);
    bed.env("PIP_RETRIES", "0");

    fails("network", "http://127.0.0.1:1/simple/hello/: connection error");
  }

  private Run failsForGood(String type, String message) throws Exception {
    bed.set("installPolicy.retries", 2);
    Run run = fails(type, message);
    assertThat(run.output()).doesNotContain("attempt 2 of 3");
    return run;
  }

  private Run fails(String type, String message) throws IOException, InterruptedException {
    Run run = bed.run();
    assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("ERROR_TYPE: " + type + "\nERROR_MSG: ").contains(message);
    assertThat(bed.pod.terminationLog()).startsWith("ERROR_TYPE: " + type).contains(message);
    assertThat(bed.pod.listing()).isEmpty();
    return run;
  }
}
