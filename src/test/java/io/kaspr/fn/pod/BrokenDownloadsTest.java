package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.pod.RelayedConnection.Ending;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A download whose connection goes bad goes on, or is left in time. */
final class BrokenDownloadsTest extends NetworkScenario {
  private static final int IN_THE_HEADERS = 20;
  private static final int IN_THE_BODY = 700;

  @Test
  void aResetBeforeAnyAnswerIsTriedAgain() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.reset(), Fault.hangUp());

    hits();
  }

  @Test
  void aResetInTheHeadersIsTriedAgain() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.after(IN_THE_HEADERS, Ending.RESET));

    hits();
  }

  @Test
  void headersCutShortAreNoReasonToReplaceAGoodArchive() throws Exception {
    StoredObject stored = GoodArchive.store(bed);
    bed.google.will("download", Fault.after(IN_THE_HEADERS, Ending.CLOSE));

    runWell();
    assertThat(bed.google.bucket.only()).isSameAs(stored);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET", "CLOSE"})
  void theDownloadGoesOnWhereTheConnectionBroke(Ending ending) throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.after(IN_THE_BODY, ending));

    assertThat(hits().output()).containsPattern("broke off after [1-9]\\d* of \\d+ bytes");
    assertThat(bed.google.requests()).containsExactly("token", "download", "download");
  }

  @Test
  void overTlsACutLooksLikeAnEndAndIsNoticed() throws Exception {
    Certificate certificate = Certificate.create(temp.resolve("authority"));
    bed.overTls(certificate).env("SSL_CERT_FILE", certificate.in(bed.pod));
    GoodArchive.store(bed);
    bed.google.will("download", Fault.after(IN_THE_BODY, Ending.CLOSE));

    assertThat(hits().output()).containsPattern("broke off after [1-9]\\d* of \\d+ bytes");
  }

  @Test
  void aConnectionThatBreaksAgainAndAgainIsGivenUp() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.always(Fault.after(250, Ending.CLOSE)));

    assertThat(runWell().output()).contains("the download broke off too often", "cache miss");
    assertThat(bed.google.requests()).doesNotContain("start");
  }

  @Test
  void anArchiveThatIsReplacedMeanwhileIsNotMixedWithTheOther() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.after(IN_THE_BODY, Ending.RESET));
    bed.google.will("download", Fault.first(bed.google.bucket::replace));

    assertThat(runWell().output()).contains("the download could not go on: status 404");
    assertThat(bed.pod.listing()).contains("hello.py");
  }

  @Test
  void aServerThatTakesItsTimeIsWaitedFor() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("token", Fault.late(1000));
    bed.google.will("download", Fault.late(2000));

    hits();
  }

  @Test
  void aDripIsLeftAtTheLimitOfTime() throws Exception {
    GoodArchive.store(bed);
    bed.force("INSTALL_TIMEOUT", "5");
    bed.google.will("download", Fault.after(IN_THE_BODY, Ending.DRIP));

    Run run = missesFor("the download took more than 5 s");
    assertThat(run.secondsOf("asking the cache")).isBetween(5.0, 10.0);
    assertThat(bed.google.requests()).containsExactly("token", "download");
  }

  @Test
  void silenceAfterTheHeadersIsLeftAtTheLimitOfTime() throws Exception {
    GoodArchive.store(bed);
    bed.force("INSTALL_TIMEOUT", "5");
    bed.google.will("download", Fault.after(IN_THE_BODY, Ending.SILENCE));

    assertThat(missesFor("the download took more than 5 s").secondsOf("asking the cache"))
        .isBetween(5.0, 10.0);
  }

  @Test
  @Tag("slow")
  void aCacheThatIsGoneInTheMiddleIsLeftAfterTwentySeconds() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.after(IN_THE_BODY, Ending.RESET));
    bed.google.will("download", Fault.always(Fault.silence()));

    Run run = missesFor("the cache cannot be reached any more: no answer within 18 s");
    assertThat(run.secondsOf("asking the cache")).isBetween(18.0, 45.0);
    assertThat(bed.google.requests()).doesNotContain("start");
  }

  @Test
  @Tag("slow")
  void aConnectionThatFallsSilentIsReplaced() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.after(IN_THE_BODY, Ending.SILENCE));

    assertThat(hits().secondsOf("download")).isBetween(10.0, 20.0);
  }
}
