package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the volume holds or allows, there is a whole set on it afterwards or none. */
@Tag("python")
final class VolumesTest extends ScriptScenario {
  private static final String USER = "--reuid=1000 --regid=1000 --clear-groups --bounding-set=-all";

  @ParameterizedTest
  @ValueSource(strings = {"block", "allow"})
  void aSetThatCannotBeMovedWholeIsNotPublished(String onFailure) throws Exception {
    bed.index.add(
        Wheels.fileName("hello", "1.0"),
        Wheels.of("hello", "1.0", Map.of(".kaspr-work/x", "x".getBytes(US_ASCII))));
    bed.set("installPolicy.onFailure", onFailure);

    Run run = bed.run();

    assertThat(run.exitCode()).as(run.output()).isEqualTo(onFailure.equals("block") ? 1 : 0);
    assertThat(run.output()).contains("ERROR_TYPE: ").doesNotContain("done: ");
    assertThat(bed.pod.listing()).isEmpty();
    assertThat(bed.google.bucket.objects()).isEmpty();
  }

  @Test
  void directoriesThatForbidItAreRemovedByAnyUser() throws Exception {
    bed.pod.runAs(USER);
    Path locked = Files.createDirectories(bed.pod.packages().resolve(".kaspr-work/home/go/mod"));
    Files.writeString(locked.resolve("x.go"), "");
    Files.createDirectory(bed.pod.packages().resolve("nobody"));
    Tools.output("chown", "-R", "1000:1000", bed.pod.packages().toString());
    Tools.output("chmod", "-R", "a-w", locked.resolve("..").toString());
    Tools.output("chmod", "000", bed.pod.packages().resolve("nobody").toString());

    runWell();

    assertThat(bed.pod.listing()).doesNotContain(".kaspr-work", "nobody");
  }

  @Test
  void filesOfAnotherUserAreSaidToBeInTheWay() throws Exception {
    bed.pod.runAs(USER);
    Files.createDirectories(bed.pod.packages().resolve("theirs/deep"));
    Tools.output("chmod", "1777", bed.pod.packages().toString());

    Run run = bed.run();

    assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
    assertThat(run.output())
        .contains("ERROR_TYPE: unknown\nERROR_MSG: the packages volume cannot be written: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 6, 7, 9, 12})
  void aVolumeWithoutInodesIsAFullDisk(int inodes) throws Exception {
    bed.pod.limitVolume("size=4m,nr_inodes=" + inodes);
    bed.set("installPolicy.onFailure", "allow");

    Run run = bed.run();

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("ERROR_TYPE: disk_full\n", "WITHOUT its packages");
  }

  @Test
  void aNameThatNobodyExpectsIsKept() throws Exception {
    String name = "-rf \u00fc\n$(touch x) " + "long".repeat(40) + "/*";
    bed.index.add(
        Wheels.fileName("hello", "1.0"),
        Wheels.of("hello", "1.0", Map.of("hello/" + name, "x".getBytes(US_ASCII))));
    runWell();
    final Map<String, String> installed = bed.pod.contents();
    bed.pod.newVolume();

    assertThat(runWell().output()).contains("done: cache hit in ");
    assertThat(bed.pod.contents()).isEqualTo(installed);
  }
}
