package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who installs has the lock of the shared volume, for as long as it lives and no longer. */
final class SharedClaimLockTest extends SharedClaimScenario {

  @Test
  void twoPodsAtOnceInstallOnce() throws Exception {
    for (TestBed each : List.of(bed, other)) {
      QuickPip.install(each, SLOW.formatted(2));
    }
    Process first = bed.start();
    Process second = other.start();

    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String said = bed.pod.output() + other.pod.output();
    assertThat(said).containsOnlyOnce("installing with pip").contains("done: installed with pip");
    assertThat(said).contains("is at work on the shared volume since ", "are used in ");
    assertThat(List.of(first.exitValue(), second.exitValue())).containsOnly(0);
  }

  @Test
  void aKilledInstallerLeavesTheLockAndNothingThatIsUsed() throws Exception {
    kill(hangs(bed));

    assertThat(startsWell(other).output()).doesNotContain("waiting for up to");
    Path left = bed.pod.packages().resolve(".kaspr-work-my-app-0");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(700)));
    other.packages("other");
    startsWell(other);
    assertThat(sets()).containsExactlyInAnyOrder(bed.packagesHash(), other.packagesHash());
  }

  @Test
  void anInstallerThatIsToldToEndLeavesNothing() throws Exception {
    Process container = hangs(bed);
    container.toHandle().children().findFirst().orElseThrow().destroy();

    assertThat(container.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(container.exitValue()).isEqualTo(143);
    assertThat(sets()).isEmpty();
  }

  @Test
  void aPodThatIsToldToEndWhileItWaitsDisturbsNobody() throws Exception {
    final Process installing = hangs(bed);
    Process waiting = other.start();
    other.pod.awaitOutput("waiting for up to 60 s");
    waiting.toHandle().children().findFirst().orElseThrow().destroy();

    assertThat(waiting.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(waiting.exitValue()).isEqualTo(143);
    assertThat(sets()).containsExactly(".kaspr-work-my-app-0");
    kill(installing);
  }

  @ParameterizedTest
  @CsvSource({"block, 1, the app does not start", "allow, 0, WITHOUT its packages"})
  void waitsNoLongerThanAnInstallationMayTake(String onFailure, int exitCode, String line)
      throws Exception {
    final Process installing = hangs(bed);
    other.set("installPolicy.onFailure", onFailure).force("INSTALL_TIMEOUT", "2");

    Run run = other.run();

    assertThat(run.exitCode()).as(run.output()).isEqualTo(exitCode);
    assertThat(run.output()).contains("ERROR_TYPE: timeout\nERROR_MSG: another pod was at", line);
    assertThat(installing.isAlive()).isTrue();
    kill(installing);
  }

  @Test
  void whoWaitsInVainDoesNotStartOnTheSetOfAnotherPython() throws Exception {
    startsWell(bed);
    Files.writeString(set(bed).resolve(".kaspr-packages"), "of another Python");
    final Process installing = hangs(bed);
    other.set("installPolicy.onFailure", "allow").force("INSTALL_TIMEOUT", "2");

    Run run = other.run();

    assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("does not start in spite of onFailure allow");
    assertThat(set(bed)).isNotEmptyDirectory();
    kill(installing);
  }

  @Test
  void whereThereAreNoLocksItGoesOnWithout() throws Exception {
    final Process installing = hangs(other);
    String noLocks = NO_LOCKS + Image.place(Image.python()) + " \"${args[@]}\"\n";
    Path python = Files.writeString(bed.pod.directory().resolve("tmp/python3"), noLocks);
    Tools.output("chmod", "+x", python.toString());
    bed.pod.without("python3");
    bed.pod.alsoWith("python3", Path.of("/tmp/python3"));

    assertThat(startsWell(bed).output())
        .contains("the shared volume cannot be locked (No locks available): going on without");
    kill(installing);
  }

  /** A Python on a machine whose file system has no locks. */
  private static final String NO_LOCKS =
      """
      #!/run/tools/bash
      args=("$@")
      if [[ ${args[2]-} == *flock* ]]; then
        args[2]='
      import errno, fcntl, os
      def flock(*any): raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))
      fcntl.flock = flock
      '${args[2]}
      fi
      exec\s""";
}
