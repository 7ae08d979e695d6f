package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A pod that is told to end does so at once, and leaves nothing half done. */
final class SignalsTest extends ScriptScenario {

  @Test
  void duringTheDownload() throws Exception {
    bed.google.will("download", Fault.silence());

    endsAt("looking for the packages");
    assertThat(bed.pod.listing()).isEmpty();
  }

  @Test
  void duringPip() throws Exception {
    bed.index.hang();

    endsAt("pip: Looking in indexes");
    assertThat(bed.pod.listing()).isEmpty();
  }

  @Test
  void duringTheUploadThePublishedSetStays() throws Exception {
    bed.google.will("chunk", Fault.silence());

    endsAt("uploading the packages");
    assertThat(bed.pod.listing())
        .contains("hello.py", ".kaspr-packages")
        .doesNotContain(".kaspr-work");
  }

  private void endsAt(String line) throws Exception {
    Process container = bed.start();
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!bed.pod.output().contains(line)) {
      assertThat(System.nanoTime()).as(bed.pod.output()).isLessThan(patience);
      Thread.sleep(20);
    }
    Thread.sleep(700);
    container.toHandle().children().findFirst().orElseThrow().destroy();

    assertThat(container.waitFor(10, TimeUnit.SECONDS)).as(bed.pod.output()).isTrue();
    assertThat(container.exitValue()).isEqualTo(143);
    assertThat(bed.pod.output()).contains("stopped by a signal");
  }
}
