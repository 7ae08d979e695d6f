package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A pod that is told to end does so at once, and leaves nothing half done. */
final class SignalsTest extends ScriptScenario {

  @Test
  void whileItAsksForAToken() throws Exception {
    bed.google.will("token", Fault.silence());

    endsEmptyAt("looking for the packages");
  }

  @Test
  void whileItWaitsForTheDownload() throws Exception {
    bed.google.will("download", Fault.silence());

    endsEmptyAt("looking for the packages");
  }

  @Test
  void whileItUnpacks() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.after(500, RelayedConnection.Ending.SILENCE));

    endsEmptyAt("looking for the packages");
  }

  @Test
  void whilePipWorks() throws Exception {
    bed.index.hang();

    endsEmptyAt("pip: Looking in indexes");
  }

  @Test
  void whilePipBuilds() throws Exception {
    SourcePackage.addSlowTo(bed.index);

    endsEmptyAt("Getting requirements to build wheel");
  }

  @Test
  void whileItWaitsForTheNextAttempt() throws Exception {
    bed.set("indexUrl", "http://127.0.0.1:1/").set("installPolicy.retries", 10);
    bed.env("PIP_RETRIES", "0");

    endsEmptyAt("attempt 1 failed (network)");
  }

  @Test
  void whileItUploadsThePublishedSetStays() throws Exception {
    bed.google.will("chunk", Fault.silence());

    endsAt("uploading the packages");
    assertThat(bed.pod.listing())
        .contains("hello.py", ".kaspr-packages")
        .doesNotContain(".kaspr-work");
  }

  private void endsEmptyAt(String line) throws Exception {
    endsAt(line);
    assertThat(bed.pod.listing()).isEmpty();
  }

  private void endsAt(String line) throws Exception {
    Process container = bed.start();
    bed.pod.awaitOutput(line);
    Thread.sleep(700);
    container.toHandle().children().findFirst().orElseThrow().destroy();

    assertThat(container.waitFor(10, TimeUnit.SECONDS)).as(bed.pod.output()).isTrue();
    assertThat(container.exitValue()).isEqualTo(143);
    assertThat(bed.pod.output()).contains("stopped by a signal");
  }
}
