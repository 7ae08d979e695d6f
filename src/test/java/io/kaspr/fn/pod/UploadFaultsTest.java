package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.pod.RelayedConnection.Ending;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bucket answers to an upload, the app has its packages and starts. */
final class UploadFaultsTest extends NetworkScenario {
  private static final String NOT_MET = "{\"error\": {\"message\": \"conditionNotMet\"}}";

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 307})
  void aPermanentAnswerAtTheStartIsSaidOnce(int status) throws Exception {
    bed.google.will("start", Fault.status(status, "{\"error\": {\"message\": \"its words\"}}"));

    missesFor("the upload was answered " + status + ": its words");
    assertThat(bed.google.requests()).endsWith("start").containsOnlyOnce("start");
  }

  @Test
  void aRefusedUploadNamesTheRoleThatIsNeeded() throws Exception {
    bed.google.will("start", Fault.status(403, ""));

    missesFor("roles/storage.objectUser on the bucket");
  }

  @Test
  void anotherPodThatWasFirstIsFine() throws Exception {
    bed.google.will("start", Fault.status(412, NOT_MET));
    assertThat(runWell().output()).contains("another pod has stored the archive already");

    bed.pod.newVolume();
    bed.google.will("chunk", Fault.status(412, NOT_MET));
    assertThat(runWell().output()).contains("another pod has stored the archive first");
  }

  @Test
  void aBusyBucketIsAskedAgain() throws Exception {
    bed.google.will("start", Fault.status(503, ""), Fault.retryAfter(429, "1"), Fault.reset());

    missesAndStores();
  }

  @Test
  void anUploadThatStaysBusyIsGivenUp() throws Exception {
    bed.google.will("start", Fault.always(Fault.status(503, "busy")));

    missesFor("the upload was answered 503: busy");
    assertThat(bed.google.requests().stream().filter("start"::equals)).hasSize(5);
  }

  @Test
  void aSessionWithoutAPlaceIsSaidOnce() throws Exception {
    bed.google.will("start", Fault.status(200, ""));

    missesFor("the upload was answered 200 without a session");
  }

  @Test
  void theTokenIsNotTakenElsewhere() throws Exception {
    bed.google.will("start", Fault.redirect(bed.index.url() + "stolen"));

    missesFor("the upload was answered 307");
    assertThat(bed.index.requests()).isEmpty();
  }

  @Test
  void aChunkThatIsRefusedIsSaidOnce() throws Exception {
    bed.google.will("chunk", Fault.status(400, "no such thing"));

    missesFor("the upload was answered 400: no such thing");
    assertThat(bed.google.requests()).endsWith("start", "chunk");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void anUploadWhoseSessionIsGoneBeginsAnewOnce(int status) throws Exception {
    bed.google.will("chunk", Fault.status(status, "upload expired"));
    assertThat(missesAndStores().output()).contains("its session is gone; beginning anew");

    bed.pod.newVolume();
    bed.google.bucket.clear();
    Fault gone = Fault.status(status, "upload expired");
    bed.google.will("chunk", gone, gone);
    missesFor("as its session is gone; going on without it");
    assertThat(bed.google.bucket.objects()).isEmpty();
  }

  @Test
  void aChunkThatGotLostIsSentAgain() throws Exception {
    bed.google.will("chunk", Fault.status(503, ""), Fault.status(500, ""), Fault.reset());

    missesAndStores();
  }

  @Test
  void anAnswerThatGotLostIsAskedForAgain() throws Exception {
    bed.google.will("chunk", Fault.after(0, Ending.RESET), Fault.after(160, Ending.RESET));
    bed.google.will("chunk", Fault.after(160, Ending.CLOSE));

    missesAndStores();
    assertThat(bed.google.requests()).endsWith("start", "chunk", "chunk", "chunk", "chunk");
  }

  @Test
  void anUploadThatWasDamagedOnItsWayIsDeletedAgain() throws Exception {
    bed.google.bucket.uploads.damage();

    assertThat(runWell().output()).contains("what the bucket stored is not what was sent");
    assertThat(bed.google.requests()).endsWith("delete");
    assertThat(bed.google.bucket.objects()).isEmpty();
  }

  @Test
  void aDamagedUploadThatCannotBeDeletedIsSaid() throws Exception {
    bed.google.bucket.uploads.damage();
    bed.google.will("delete", Fault.status(403, "storage.objects.delete"));

    missesFor("deleting it was answered 403: storage.objects.delete");
  }

  @Test
  void anAnswerThatSaysNothingOfTheArchiveIsNotBelieved() throws Exception {
    bed.google.will("chunk", Fault.status(200, "<html>Please log in to the hotel</html>"));

    missesFor("the upload was answered 200 without saying what is stored");
  }

  @Test
  void aBucketThatKnowsNoMd5IsBelievedByTheLength() throws Exception {
    bed.google.bucket.uploads.withoutMd5();

    missesAndStores();
    assertThat(bed.google.requests()).doesNotContain("delete");
  }

  @Test
  void aBucketThatTakesItsTimeIsWaitedFor() throws Exception {
    bed.google.will("start", Fault.late(2000));
    bed.google.will("chunk", Fault.late(2000));

    missesAndStores();
  }

  @Test
  @Tag("slow")
  void aBucketThatFallsSilentBeforeTheUploadIsLeftAfterTwentySeconds() throws Exception {
    bed.google.will("start", Fault.always(Fault.silence()));

    Run run = missesFor("the cache cannot be reached for the upload: no answer within 18 s");
    assertThat(run.secondsOf("upload")).isBetween(18.0, 45.0);
  }

  @Test
  void anUploadThatTakesTooLongIsGivenUp() throws Exception {
    bed.force("INSTALL_TIMEOUT", "5");
    bed.google.will("chunk", Fault.silence());

    Run run = runWell();
    assertThat(run.output()).containsOnlyOnce("the upload took more than 5 s and is given up");
    assertThat(run.secondsOf("upload")).isBetween(5.0, 10.0);
    assertThat(bed.google.requests()).endsWith("cancel");
  }
}
