package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the image and the security context, the first pod installs and the second one fetches.
 */
final class AnyContainerTest extends ScriptScenario {
  private static final String NO_CAPABILITIES = " --bounding-set=-all --inh-caps=-all";
  private static final String USER = "--reuid=1000 --regid=1000 --clear-groups" + NO_CAPABILITIES;

  static List<Path> pythons() {
    return Image.pythons();
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void worksWithEveryPythonThatIsHere(Path python) throws Exception {
    bed.pod.withPython(python);

    missesAndHits();
  }

  @Test
  void worksAsAnyUser() throws Exception {
    bed.pod.runAs(USER);

    missesAndHits();
  }

  @Test
  void worksAsRootWithoutItsPowers() throws Exception {
    bed.pod.runAs("--no-new-privs" + NO_CAPABILITIES);

    missesAndHits();
  }

  @Test
  void worksOnAVolumeThatBelongsToItsGroup() throws Exception {
    bed.pod.runAs("--reuid=1000 --regid=1000 --groups=2000" + NO_CAPABILITIES);
    Tools.output("chgrp", "2000", bed.pod.packages().toString());
    Tools.output("chmod", "2775", bed.pod.packages().toString());

    missesAndHits();
  }

  @Test
  void needsNoTmp() throws Exception {
    bed.pod.withReadOnlyTmp();
    bed.pod.runAs(USER);

    missesAndHits();
  }

  @Test
  void needsNoHome() throws Exception {
    bed.without("HOME");

    missesAndHits();
  }

  @Test
  void needsNoTerminationLog() throws Exception {
    bed.pod.withoutTerminationLog();
    bed.packages("nobody-has-this");

    assertThat(bed.run().output()).contains("ERROR_TYPE: package_not_found");
  }

  @Test
  void needsNoOpenssl() throws Exception {
    bed.pod.without("openssl");

    missesAndHits();
  }

  @Test
  void othersMayReadAndNobodyElseMayWriteWhatItInstalls() throws Exception {
    missesAndHits();

    assertThat(rights("hello.py")).isEqualTo("rw-r--r--");
    assertThat(rights("hello-1.0.dist-info")).isEqualTo("rwxr-xr-x");
    assertThat(rights(".kaspr-packages")).isEqualTo("rw-r--r--");
  }

  private String rights(String name) throws Exception {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(bed.pod.packages().resolve(name)));
  }

  private void missesAndHits() throws Exception {
    assertThat(runWell().output()).contains("done: cache miss, installed with pip in ");
    assertThat(bed.google.bucket.objects()).hasSize(1);

    bed.pod.newVolume();
    assertThat(runWell().output()).contains("done: cache hit in ");
  }
}
