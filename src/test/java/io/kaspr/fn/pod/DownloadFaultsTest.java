package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bucket answers to a download, the app starts with its packages. */
final class DownloadFaultsTest extends NetworkScenario {

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 412, 416})
  void aPermanentAnswerIsSaidOnce(int status) throws Exception {
    bed.google.will("download", Fault.status(status, "these are its words"));

    missesFor("the cache answered " + status + ": these are its words");
    assertThat(bed.google.requests()).containsExactly("token", "download");
  }

  @Test
  void anAbsentBucketIsSaidOnce() throws Exception {
    bed.google.will("download", Fault.status(404, "The specified bucket does not exist."));

    missesFor("the bucket my-cache does not exist");
    assertThat(bed.google.requests()).containsExactly("token", "download");
  }

  @Test
  void anAbsentArchiveIsMadeAndStored() throws Exception {
    assertThat(missesAndStores().output()).contains("no archive in the cache yet");
  }

  @Test
  void aForbiddenDownloadMayBeAnAbsentArchive() throws Exception {
    bed.google.will("download", Fault.status(403, "no storage.objects.get access"));

    assertThat(missesAndStores().output()).contains("storage.objects.get", "storage.objects.list");
  }

  @ParameterizedTest
  @CsvSource({
    "Cloud KMS key projects/p/k is disabled., enable the key of the bucket",
    "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: a1, perimeter",
    "The billing account for the owning project is disabled, open the billing account"
  })
  void whatGoogleForbidsIsSaidInItsWordsWithACureThatFits(String words, String cure)
      throws Exception {
    bed.google.will("download", Fault.status(403, words));

    assertThat(missesFor("the cache answered 403: " + words).output()).contains(cure);
    assertThat(bed.google.requests()).containsExactly("token", "download");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void aServerThatIsBusyForAWhileIsAskedAgain(int status) throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.status(status, "busy"));

    hits();
  }

  @Test
  void aServerThatStaysBusyIsAMiss() throws Exception {
    bed.google.will("download", Fault.always(Fault.status(503, "busy")));

    assertThat(missesAndStores().output()).containsOnlyOnce("the cache answers 503: busy");
    assertThat(bed.google.requests().stream().filter("download"::equals)).hasSize(5);
  }

  @Test
  void aLongRetryAfterIsNotWaitedFor() throws Exception {
    bed.google.will("download", Fault.retryAfter(503, "3600"));

    missesAndStores();
    assertThat(bed.google.requests()).startsWith("token", "download", "token", "start");
  }

  @Test
  void theTokenIsNotTakenElsewhere() throws Exception {
    bed.google.will("download", Fault.redirect(bed.index.url() + "stolen"));

    missesFor("the cache answered 307");
    assertThat(bed.index.requests()).isEmpty();
  }

  @Test
  void theHashMayComeInTwoLines() throws Exception {
    GoodArchive.store(bed);
    bed.google.bucket.announce(o -> List.of("crc32c=" + o.crc32c(), "md5=" + o.md5()));

    hits();
  }

  @Test
  void aComposedArchiveHasOnlyACrc32c() throws Exception {
    GoodArchive.store(bed);
    bed.google.bucket.announce(object -> List.of("crc32c=" + object.crc32c()));

    hits();
  }

  @ParameterizedTest
  @ValueSource(strings = {"md5=AAAAAAAAAAAAAAAAAAAAAA==", "crc32c=AAAAAA==", "md5=%%%"})
  void anotherHashIsRefusedAndReplaced(String hash) throws Exception {
    StoredObject stored = GoodArchive.store(bed);
    bed.google.bucket.announce(object -> List.of(hash));

    assertThat(missesAndStores().output())
        .contains("the archive in the cache is refused: its hash");
    assertThat(bed.google.bucket.only().generation()).isGreaterThan(stored.generation());
  }

  @Test
  void withoutAHashNothingIsTrusted() throws Exception {
    GoodArchive.store(bed);
    bed.google.bucket.announce(object -> List.of());

    missesFor("without a hash to check it by");
    assertThat(bed.google.requests()).containsExactly("token", "download");
  }

  @Test
  void withoutItsLengthAnArchiveIsNotTaken() throws Exception {
    GoodArchive.store(bed);
    bed.google.bucket.sendChunked();

    missesFor("without its length");
    assertThat(bed.google.requests()).containsExactly("token", "download");
  }

  @Test
  void anArchiveThatTheBucketUnpacksItselfIsReplaced() throws Exception {
    StoredObject stored = GoodArchive.store(bed);
    bed.google.bucket.sendChunked();
    bed.google.bucket.alsoSend("x-goog-stored-content-encoding", "gzip");

    assertThat(missesAndStores().output()).contains("refused: it has a Content-Encoding");
    assertThat(bed.google.bucket.only().generation()).isGreaterThan(stored.generation());
  }

  @Test
  void aLargerArchiveThanAllowedIsNotRead() throws Exception {
    GoodArchive.store(bed);
    bed.set("cache.gcs.maxArchiveSize", "200");

    assertThat(runWell().output()).contains("refused: it has", "more than maxArchiveSize");
  }
}
