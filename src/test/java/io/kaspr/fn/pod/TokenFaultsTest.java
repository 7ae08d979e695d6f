package io.kaspr.fn.pod;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the token endpoint answers, the app starts with its packages. */
final class TokenFaultsTest extends NetworkScenario {

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403})
  void aRefusedServiceAccountIsSaidOnce(int status) throws Exception {
    bed.google.will("token", Fault.status(status, "{\"error\": \"invalid_grant\"}"));

    missesFor("the token endpoint answered " + status + " (invalid_grant");
    assertThat(bed.google.requests()).containsExactly("token");
  }

  @Test
  void aFilterThatAnswersInItsPlaceIsNotTheKeysFault() throws Exception {
    bed.google.will("token", Fault.status(403, "<html><p>blocked by web-filter 12</p></html>"));

    assertThat(missesFor("answered 403 (blocked by web-filter 12)").output())
        .contains("Google does not answer so")
        .doesNotContain("check that the service account");
  }

  @Test
  void aBusyEndpointIsAskedAgain() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("token", Fault.status(503, ""), Fault.status(500, ""), Fault.status(408, ""));

    hits();
  }

  @Test
  void retryAfterIsHonouredAsANumberAndAsADate() throws Exception {
    GoodArchive.store(bed);
    String date = RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(60));
    bed.google.will("token", Fault.retryAfter(429, "3"));
    assertThat(hits().secondsOf("download")).isGreaterThan(3);

    bed.pod.newVolume();
    bed.google.will("token", Fault.retryAfter(429, date));
    missesFor("the token endpoint answered 429");
  }

  @Test
  void anEndpointThatStaysBusyMeansNoCache() throws Exception {
    bed.google.will("token", Fault.always(Fault.status(502, "<html>Bad Gateway</html>")));

    missesFor("the cache cannot be used: the token endpoint answered 502");
    assertThat(bed.google.requests()).containsOnly("token").hasSize(5);
  }

  @Test
  void aConnectionThatBreaksIsTriedAgain() throws Exception {
    GoodArchive.store(bed);
    bed.google.will(
        "token", Fault.reset(), Fault.hangUp(), Fault.after(20, RelayedConnection.Ending.RESET));

    hits();
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgain() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("token", Fault.after(180, RelayedConnection.Ending.RESET));
    bed.google.will("token", Fault.after(180, RelayedConnection.Ending.CLOSE));

    hits();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>Please log in to the hotel</html>",
        "{\"access_token\": \"ya2",
        "{\"token_type\": \"Bearer\"}",
        "{\"access_token\": 7}",
        "[]"
      })
  void whatIsNoTokenIsSaidOnce(String answer) throws Exception {
    bed.google.will("token", Fault.status(200, answer));

    missesFor("the token endpoint answered 200 without a usable access_token");
    assertThat(bed.google.requests()).containsExactly("token");
  }

  @Test
  void theAssertionIsNotTakenElsewhere() throws Exception {
    bed.google.will("token", Fault.redirect(bed.index.url() + "stolen"));

    missesFor("the token endpoint answered 307");
    assertThat(bed.index.requests()).isEmpty();
  }

  @Test
  void aClockThatIsOffIsNamed() throws Exception {
    bed.google.tokens.clockIsOff(Duration.ofMinutes(-10));

    String output = missesFor("the token endpoint answered 400 (invalid_grant").output();
    assertThat(output).containsPattern("the clock of this node is (59|60)\\d s off");
    assertThat(bed.google.requests()).containsExactly("token");
  }

  @Test
  void anExpiredTokenIsRenewedWhenTheDownloadGoesOn() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.after(700, RelayedConnection.Ending.RESET));
    bed.google.will("download", Fault.first(bed.google.tokens::expire));

    hits();
    assertThat(bed.google.requests())
        .containsExactly("token", "download", "download", "token", "download");
  }

  @Test
  void aTokenThatIsRefusedTwiceIsNotRenewedForEver() throws Exception {
    GoodArchive.store(bed);
    bed.google.will("download", Fault.after(700, RelayedConnection.Ending.RESET));
    bed.google.will("download", Fault.always(Fault.status(401, "Invalid Credentials")));

    missesFor("the download could not go on: status 401");
    assertThat(bed.google.requests())
        .containsExactly("token", "download", "download", "token", "download");
  }

  @Test
  void theUploadGetsATokenOfItsOwn() throws Exception {
    bed.google.will("download", Fault.status(503, ""));
    bed.google.will("token", Fault.first(() -> {}), Fault.first(bed.google.tokens::expire));

    missesAndStores();
    assertThat(bed.google.requests())
        .containsExactly("token", "download", "download", "token", "start", "chunk");
  }
}
