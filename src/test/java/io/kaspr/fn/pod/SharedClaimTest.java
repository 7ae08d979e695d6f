package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One pod installs, the others use what it has installed. */
@Tag("python")
final class SharedClaimTest extends SharedClaimScenario {

  @Test
  void theSecondPodNeedsNoIndex() throws Exception {
    assertThat(startsWell(bed).output())
        .contains("done: installed with pip on the shared volume in ");
    final Map<String, String> installed = bed.pod.contents();
    QuickPip.install(other, FAILING);

    assertThat(startsWell(other).output())
        .contains("done: the packages on the shared volume are used in ");
    assertThat(bed.pod.contents()).isEqualTo(installed);
    assertThat(sets()).containsExactly(bed.packagesHash());
    assertThat(bed.google.requests()).isEmpty();
  }

  @Test
  void realPipInstallsToo() throws Exception {
    bed.without("PYTHONPATH");

    startsWell(bed);
    assertThat(sets()).containsExactly(bed.packagesHash());
  }

  @Test
  void theSetOfTheRevisionBeforeStays() throws Exception {
    startsWell(bed);
    other.packages("other");
    startsWell(other);
    QuickPip.install(bed, FAILING);

    startsWell(bed);
    assertThat(sets()).containsExactlyInAnyOrder(bed.packagesHash(), other.packagesHash());
    other.packages("hello");
  }

  @Test
  void setsThatNobodyHasUsedForDaysAreRemovedButForTheLast() throws Exception {
    startsWell(bed);
    final Path first = set(bed);
    bed.packages("second");
    startsWell(bed);
    final Path second = set(bed);
    Files.createDirectory(bed.pod.packages().resolve("lost+found"));
    lastUsed(first, 9);
    lastUsed(second, 8);
    bed.packages("third");

    assertThat(startsWell(bed).output())
        .contains("removing the packages " + first.getFileName() + ", which no pod has started");
    assertThat(sets())
        .containsExactlyInAnyOrder(
            "lost+found", second.getFileName().toString(), bed.packagesHash());
  }

  @Test
  void aStartNotesThatTheSetIsUsed() throws Exception {
    startsWell(bed);
    Path marker = set(bed).resolve(".kaspr-packages");
    lastUsed(set(bed), 9);
    long before = Files.getLastModifiedTime(marker).toMillis();

    startsWell(other);
    assertThat(Files.getLastModifiedTime(marker).toMillis() - before)
        .isGreaterThan(8 * 86_400_000L);
  }

  @Test
  void aSetOfAnotherPythonIsNotUsedButStaysForThoseWhoRunWithIt() throws Exception {
    startsWell(bed);
    Path marker = set(bed).resolve(".kaspr-packages");
    String text = Files.readString(marker).replaceFirst("platform py\\S+", "platform py2.7-vax");
    Files.writeString(marker, text);

    assertThat(startsWell(other).output()).contains("or of another Python", "installed with pip");
    List<String> old = sets().stream().filter(name -> name.startsWith(".kaspr-old-")).toList();
    assertThat(old).hasSize(1);
    assertThat(bed.pod.packages().resolve(old.get(0)).resolve("hello.py")).exists();
  }

  @Test
  void aSetOfAnotherPythonIsOutOfTheWayWhereTheAppMayStartWithoutPackages() throws Exception {
    startsWell(bed);
    Files.writeString(set(bed).resolve(".kaspr-packages"), "of another Python");
    QuickPip.install(bed, FAILING);
    bed.set("installPolicy.onFailure", "allow");

    Run run = bed.run();

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("the app starts WITHOUT its packages");
    assertThat(set(bed)).isEmptyDirectory();
  }

  @Test
  void anEmptyDirectoryOfThatNameIsNotInTheWay() throws Exception {
    Files.createDirectory(set(bed));

    startsWell(bed);
    assertThat(sets()).containsExactly(bed.packagesHash());
  }

  @Test
  void anotherUserOfTheVolumeUsesTheSetAndNotesIt() throws Exception {
    startsWell(bed);
    lastUsed(set(bed), 9);
    other.pod.runAs("--reuid=1000 --regid=1000 --clear-groups --bounding-set=-all");

    assertThat(startsWell(other).output()).contains("are used in ").doesNotContain("touch");
    other.packages("other");
    assertThat(startsWell(other).output()).contains("installed with pip on the shared volume");
    assertThat(set(bed)).isNotEmptyDirectory();
  }
}
