package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pip calls installed is in the set, or there is no set. */
@Tag("python")
final class WholeSetsTest extends ScriptScenario {
  /** As the Pythons of some distributions have it, for pip of any age. */
  private static final String TWO_DIRECTORIES =
      """
      import sysconfig
      sysconfig._INSTALL_SCHEMES["posix_home"]["platlib"] = "{base}/lib64/python"
      try:
          import distutils.command.install as old
          old.INSTALL_SCHEMES["unix_home"]["platlib"] = "$base/lib64/python"
      except ImportError:
          pass
      """;

  @Test
  void aSetOfNothingIsNone() throws Exception {
    bed.packages("hello; python_version < '3'");

    isRefused("ERROR_MSG: pip installed nothing: do all packages have markers");
  }

  @Test
  void packagesThatAConfigurationSendsElsewhereAreMissed() throws Exception {
    Path file = bed.pod.directory().resolve("tmp/pip.conf");
    Files.writeString(file, "[install]\nroot = /tmp/elsewhere\n");
    bed.env("PIP_CONFIG_FILE", "/tmp/pip.conf");

    isRefused("elsewhere; is there root, prefix or target in /tmp/pip.conf?");
  }

  @Test
  void aConfigurationOfTheImageCountsForNothing() throws Exception {
    Path folder = Files.createDirectories(bed.pod.directory().resolve("tmp/.config/pip"));
    Files.writeString(folder.resolve("pip.conf"), "[install]\nroot = /tmp/elsewhere\n");
    bed.force("HOME", "/tmp");

    assertThat(runWell().output())
        .contains("/tmp/.config/pip/pip.conf of the image is not read; PIP_CONFIG_FILE=/tmp/");
  }

  @Test
  void halfOfAPackageIsNone() throws Exception {
    Path site = Files.createDirectories(bed.pod.directory().resolve("tmp/site"));
    Files.writeString(site.resolve("sitecustomize.py"), TWO_DIRECTORIES);
    bed.env("PYTHONPATH", "/tmp/site");
    bed.index.add(Wheels.fileName("pure", "1.0"), Wheels.of("pure", "1.0", part("pure")));
    bed.index.add(
        Wheels.fileName("compiled", "1.0"), Wheels.compiled("compiled", part("compiled")));
    bed.packages("pure", "compiled");

    isRefused("ERROR_MSG: pip left out a part of ");
  }

  @Test
  void scriptsThatMeetAPackageOfTheirNameAreLeftOutAsEver() throws Exception {
    Map<String, byte[]> script =
        Map.of("hello-1.0.data/scripts/hello", "#!python\n".getBytes(UTF_8));
    bed.index.add(Wheels.fileName("hello", "1.0"), Wheels.of("hello", "1.0", script));
    Map<String, byte[]> bin = Map.of("bin/__init__.py", "".getBytes(UTF_8));
    bed.index.add(Wheels.fileName("odd", "1.0"), Wheels.of("odd", "1.0", bin));
    bed.packages("hello", "odd");

    assertThat(runWell().output()).contains("already exists. Specify --upgrade");
    assertThat(bed.pod.packages().resolve("bin/__init__.py")).exists();
  }

  private static Map<String, byte[]> part(String name) {
    return Map.of("ns/" + name + ".py", "".getBytes(UTF_8));
  }

  @Test
  void constraintsBound() throws Exception {
    bed.index.add("hello", "2.0");
    bed.packages("hello").set("constraints", List.of("hello<2", "other==1.0"));

    runWell();
    assertThat(bed.pod.listing()).contains("hello-1.0.dist-info");
  }

  @Test
  void aHashIsCompared() throws Exception {
    byte[] wheel = Wheels.of("hello", "1.0");
    bed.index.add(Wheels.fileName("hello", "1.0"), wheel);
    bed.set("requireHashes", true).packages("hello==1.0 --hash=sha256:" + sha256(wheel));
    runWell();

    bed.pod.newVolume();
    bed.packages("hello==1.0 --hash=sha256:" + "0".repeat(64));
    assertThat(bed.run().output()).contains("ERROR_TYPE: hash_mismatch");
  }

  private static String sha256(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  @Test
  void hashesMayBeRequired() throws Exception {
    bed.packages("hello==1.0").force("REQUIRE_HASHES", "1");

    Run run = bed.run();
    assertThat(run.output())
        .contains("ERROR_TYPE: hash_mismatch", "--require-hashes")
        .doesNotContain("attempt 2");
  }

  private void isRefused(String reason) throws Exception {
    bed.set("installPolicy.retries", 1);
    Run run = bed.run();

    assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains(reason).doesNotContain("attempt 2 of 2");
    assertThat(bed.pod.listing()).isEmpty();
    assertThat(bed.google.bucket.objects()).isEmpty();
  }
}
