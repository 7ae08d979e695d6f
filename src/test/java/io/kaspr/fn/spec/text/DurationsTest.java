package io.kaspr.fn.spec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"5s", "0s", "90m", "1h", "365d", "007s", "999999999d"})
  void areDigitsAndAUnit(String text) {
    assertThat(Durations.require(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "s", "5", "500ms", "1.5h", "5 s", "-5s", "5S", "1h30m", "٣s", "9999999999s"})
  void areNothingElse(String text) {
    assertThatThrownBy(() -> Durations.require(text))
        .hasMessageStartingWith("must be digits and one of s, m, h and d, such as 30s, but is '");
  }

  @ParameterizedTest
  @CsvSource({"30, 30s", "5 m, 5m", "2000ms, 2s"})
  void areProposedWhereTheMeaningIsClear(String text, String proposal) {
    var refusal = catchThrowableOfType(InvalidValueException.class, () -> Durations.require(text));
    assertThat(refusal.proposal()).contains(proposal);
  }

  @ParameterizedTest
  @CsvSource({"300, 300", "5s, 5", "5m, 300", "2h, 7200", "1d, 86400"})
  void areSecondsAsWell(String text, long seconds) {
    assertThat(Durations.seconds(text)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0m", "1.5", "1h30m", "soon"})
  void areOneSecondAtLeast(String text) {
    assertThatThrownBy(() -> Durations.seconds(text))
        .hasMessageStartingWith("must be whole seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "UTC", "Etc/GMT+5", "EST", "America/Argentina/Ushuaia"})
  void canBeOfAnyTimeZoneOfTheDatabase(String zone) {
    assertThatCode(() -> TimeZones.require(zone)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CEST", "UTC+1", "europe/berlin", "+01:00"})
  void areOfNoOtherZone(String zone) {
    assertThatThrownBy(() -> TimeZones.require(zone)).hasMessageContaining("must be a time zone");
  }
}
