package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.pod.RelayedConnection.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An archive of several chunks, any of which may go wrong. */
final class LargeUploadsTest extends NetworkScenario {
  private static final int PIECE = 256 * 1024;

  @BeforeEach
  void withLargePackages() throws Exception {
    QuickPip.install(bed, 20_000_000);
  }

  @Test
  void itGoesUpInChunksAndComesBack() throws Exception {
    missesAndStores();
    assertThat(bed.google.requests().stream().filter("chunk"::equals)).hasSize(3);

    bed.pod.newVolume();
    hits();
  }

  @Test
  void whatTheBucketDidNotKeepIsSentAgain() throws Exception {
    Uploads uploads = bed.google.bucket.uploads;
    bed.google.will(
        "chunk",
        Fault.first(() -> uploads.keepOnly(3 * PIECE)),
        Fault.first(() -> uploads.keepOnly(PIECE)));

    missesAndStores();
  }

  @Test
  void aBucketThatKeptNothingAtFirstGetsItAgain() throws Exception {
    bed.google.will("chunk", Fault.status(308, ""));

    missesAndStores();
  }

  @Test
  void aBucketThatLostItAllIsLeft() throws Exception {
    bed.google.will("chunk", Fault.first(() -> {}), Fault.status(308, ""));

    missesFor("the upload lost its place");
  }

  @Test
  @Tag("slow")
  void aBucketThatKeepsNothingIsLeft() throws Exception {
    bed.google.will("chunk", Fault.always(Fault.status(308, "")));

    missesFor("the upload makes no progress");
  }

  @Test
  void brokenConnectionsAndBusyServersAreOvercome() throws Exception {
    bed.google.will("chunk", Fault.reset(), Fault.status(503, ""));
    bed.google.will("chunk", Fault.after(0, Ending.RESET), Fault.after(0, Ending.CLOSE));

    missesAndStores();
  }

  @Test
  void theSizeLimitCancelsTheSession() throws Exception {
    bed.set("cache.gcs.maxArchiveSize", "12M");

    assertThat(runWell().output()).contains("not uploaded: the archive passes maxArchiveSize");
    assertThat(bed.google.requests()).endsWith("cancel");
    assertThat(bed.google.bucket.uploads.open()).isZero();
    assertThat(bed.google.bucket.objects()).isEmpty();
  }

  @Test
  void anArchiveThatAnotherPodStoredMeanwhileStays() throws Exception {
    String key = GoodArchive.key(bed);
    byte[] content = GoodArchive.content(bed);
    bed.google.will("chunk", Fault.first(() -> bed.google.bucket.put(key, content)));

    assertThat(runWell().output()).contains("another pod has stored the archive first");
    assertThat(bed.google.bucket.only().content()).isEqualTo(content);
  }

  @Test
  @Tag("slow")
  void aChunkWithoutAnAnswerIsAskedAbout() throws Exception {
    bed.google.will("chunk", Fault.silence());

    assertThat(missesAndStores().secondsOf("upload")).isBetween(10.0, 25.0);
  }
}
