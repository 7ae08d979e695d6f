package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Whatever the cache answers, the app starts with its packages. */
final class CacheFaultsTest extends ScriptScenario {

  @Test
  void aServerThatIsBusyForAWhileIsAskedAgain() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("token", Fault.status(503, ""), Fault.hangUp());
    bed.google.will("download", Fault.retryAfter(429, 1), Fault.status(500, "sorry"));

    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  @Test
  void aServerThatStaysBusyIsAMiss() throws Exception {
    bed.google.will("download", busy());

    assertThat(runWell().output()).contains("the cache answers 503", "done: cache miss");
    assertThat(bed.google.bucket.objects()).hasSize(1);
  }

  @Test
  void aBusyUploadIsTriedAgain() throws Exception {
    bed.google.will("start", Fault.status(503, ""));
    bed.google.will("chunk", Fault.hangUp(), Fault.status(503, ""));

    runWell();

    assertThat(bed.google.bucket.objects()).hasSize(1);
  }

  @Test
  void anUploadThatStaysBusyIsGivenUp() throws Exception {
    bed.google.will("start", busy());

    assertThat(runWell().output()).contains("the upload was answered 503");
  }

  @Test
  void theDownloadGoesOnWhereTheConnectionBroke() throws Exception {
    GoodArchive.store(bed);
    bed.google.bucket.breakOffAfter(100);

    assertThat(runWell().output()).contains("broke off after 100 of", "done: cache hit in ");
  }

  @Test
  void aRefusedConnectionCostsSecondsAndNoUpload() throws Exception {
    bed.env("STORAGE_EMULATOR_HOST", "http://127.0.0.1:1");

    Run run = runWell();

    assertThat(run.output()).contains("the cache cannot be used: no way through to 127.0.0.1");
    assertThat(bed.google.requests()).containsExactly("token");
    assertThat(run.secondsOf("asking the cache")).isLessThan(20);
  }

  @Test
  void aServiceAccountThatIsUnknownIsSaidOnce() throws Exception {
    bed.google.will("token", Fault.status(400, "{\"error\": \"invalid_grant\"}"));

    assertThat(runWell().output())
        .contains(
            "the token endpoint answered 400 (invalid_grant", "check that the service account");
    assertThat(bed.google.requests()).containsExactly("token");
  }

  @Test
  void anAbsentBucketIsSaidOnce() throws Exception {
    bed.google.will("download", Fault.status(404, "The specified bucket does not exist."));

    assertThat(runWell().output()).contains("the bucket my-cache does not exist");
    assertThat(bed.google.requests()).containsExactly("token", "download");
  }

  @Test
  void anUnauthorizedDownloadIsSaidOnce() throws Exception {
    bed.google.will("download", Fault.status(401, "Invalid Credentials"));

    assertThat(runWell().output()).contains("the cache answered 401: Invalid Credentials");
    assertThat(bed.google.requests()).containsExactly("token", "download");
  }

  @Test
  void aForbiddenDownloadMayBeAnAbsentArchive() throws Exception {
    bed.google.will("download", Fault.status(403, "no storage.objects.get access"));

    assertThat(runWell().output()).contains("storage.objects.get", "storage.objects.list");
    assertThat(bed.google.bucket.objects()).hasSize(1);
  }

  @Test
  void theTokenIsNotTakenElsewhere() throws Exception {
    bed.google.will("download", Fault.redirect(bed.index.url() + "stolen"));

    assertThat(runWell().output()).contains("the cache answered 307");
    assertThat(bed.index.requests()).doesNotContain("/simple/stolen");
  }

  @Test
  void aMissingKeyFileIsSaidOnce() throws Exception {
    bed.withoutSecret("gcs-sa-key");

    assertThat(runWell().output()).contains("the service-account key is missing");
    assertThat(bed.google.requests()).isEmpty();
  }

  @Test
  void aMalformedKeyFileIsSaidOnce() throws Exception {
    bed.keyFile("{\"client_email\": \"a@b\", \"private_key\": \"nothing\"}");

    assertThat(runWell().output()).contains("the cache cannot be used: private_key of the service");
    assertThat(bed.google.requests()).isEmpty();
  }

  @Test
  void itAlsoSignsWithoutOpenssl() throws Exception {
    GoodArchive.store(bed);
    bed.pod.without("openssl");

    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  private static Fault[] busy() {
    return Collections.nCopies(9, Fault.status(503, "busy")).toArray(Fault[]::new);
  }
}
