package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A container that runs again in its pod uses a whole set as it is, and nothing less than that. */
final class RestartsTest extends ScriptScenario {

  @Test
  void onAWholeSetNeedsNoNetwork() throws Exception {
    runWell();
    final Map<String, String> installed = bed.pod.contents();
    bed.google.forgetRequests();
    bed.close();

    Run run = runWell();

    assertThat(run.output())
        .contains("done: the packages of an earlier run of this pod are used again");
    assertThat(bed.google.requests()).isEmpty();
    assertThat(bed.pod.contents()).isEqualTo(installed);
  }

  @ParameterizedTest
  @CsvSource({
    "looking for the packages, download",
    "pip: Looking in indexes, none",
    "uploading the packages, chunk"
  })
  void afterBeingKilledBeginsAnew(String line, String silent) throws Exception {
    bed.google.will(silent, Fault.silence());
    killAt(line);
    Files.writeString(bed.pod.packages().resolve("leftover.py"), "");

    runWell();

    assertThat(bed.pod.listing()).doesNotContain(".kaspr-work");
    assertThat(Archives.names(bed.google.bucket.only().content())).doesNotContain("leftover.py");
  }

  @Test
  void onHalfASetBeginsAnew() throws Exception {
    Path half = bed.pod.packages().resolve(".kaspr-work/tree/half");
    Files.createDirectories(half);
    Files.writeString(half.resolve("__init__.py"), "");
    Files.writeString(bed.pod.packages().resolve("leftover.py"), "");

    runWell();

    assertThat(bed.pod.listing()).doesNotContain("leftover.py", "half", ".kaspr-work");
    assertThat(Archives.names(bed.google.bucket.only().content()))
        .doesNotContain("leftover.py", "half/");
  }

  @Test
  void onASetThatLacksAFileBeginsAnew() throws Exception {
    runWell();
    Files.delete(bed.pod.packages().resolve("hello.py"));

    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  @Test
  void onASetWithAFileTooManyBeginsAnew() throws Exception {
    runWell();
    Files.writeString(bed.pod.packages().resolve("leftover.py"), "");

    assertThat(runWell().output()).contains("done: cache hit in ");
    assertThat(bed.pod.listing()).doesNotContain("leftover.py");
  }

  @Test
  void onTheSetOfOtherPackagesBeginsAnew() throws Exception {
    runWell();
    bed.index.add("other", "1.0");
    bed.packages("hello", "other");

    assertThat(runWell().output()).contains("done: cache miss, installed with pip in ");
    assertThat(bed.pod.listing()).contains("other.py");
  }

  @Test
  void withAnotherPythonBeginsAnew() throws Exception {
    assumeTrue(Image.ROOT.isEmpty(), "a root file system has one Python");
    List<Path> pythons = Image.pythons();
    Tools.require(pythons.size() > 1, "there is only one Python here");
    bed.pod.withPython(pythons.get(0));
    runWell();
    bed.pod.withPython(pythons.get(1));

    assertThat(runWell().output()).contains("done: cache miss, installed with pip in ");
    assertThat(bed.google.bucket.objects()).hasSize(2);
  }

  private void killAt(String line) throws Exception {
    Process container = bed.start();
    bed.pod.awaitOutput(line);
    container.toHandle().children().findFirst().orElseThrow().destroyForcibly();
    assertThat(container.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }
}
