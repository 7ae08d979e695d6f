package io.kaspr.fn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingRulesTest {

  @ParameterizedTest
  @CsvSource({
    "K_WEB_PORT, 6065",
    "K_PRODUCER_ACKS, -1",
    "K_SCHEDULER_CRON_TICK_INTERVAL_SECONDS, 10.0",
    "K_SCHEDULER_CRON_TICK_INTERVAL_SECONDS, 10",
    "K_TOPIC_ALLOW_DECLARE, False",
    "K_KAFKA_BOOTSTRAP_SERVERS, a.b-c:9092",
    "K_KAFKA_BOOTSTRAP_SERVERS, a:9092;kafka://b:9092;kafka://[::1]:9092",
    "K_KAFKA_SECURITY_PROTOCOL, SASL_SSL",
    "K_KAFKA_SASL_MECHANISM, SCRAM-SHA-512",
    "K_TABLE_DIR, /var/lib/tables",
    "HOME, 5"
  })
  void takesWhatTheWorkerCanParse(String name, String text) {
    assertThat(SettingRules.complaints(Map.of(name, text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "K_WEB_PORT, 6065.0",
    "K_WEB_PORT, ''",
    "K_BROKER_COMMIT_INTERVAL, 2.5",
    "K_SCHEDULER_CRON_TICK_INTERVAL_SECONDS, 10s",
    "K_TOPIC_ALLOW_DECLARE, no",
    "K_APP_NAME, true",
    "K_KAFKA_BOOTSTRAP_SERVERS, 'a:9092,b:9092'",
    "K_KAFKA_BOOTSTRAP_SERVERS, a:9092;b:9092",
    "K_KAFKA_BOOTSTRAP_SERVERS, kafka://a:9092",
    "K_KAFKA_SECURITY_PROTOCOL, sasl_ssl",
    "K_KAFKA_SASL_MECHANISM, scram-sha-512",
    "K_TABLE_DIR, tables"
  })
  void refusesWhatItCannot(String name, String text) {
    assertThat(SettingRules.complaints(Map.of(name, text)))
        .containsExactly(name + ": the worker cannot take '" + text + "'");
  }

  @Test
  void knowsWhatTheWorkerReads() {
    assertThat(SettingRules.complaints(Map.of("K_COLOUR", "red")))
        .containsExactly("K_COLOUR: the worker does not read it");
  }

  @Test
  void comparesTimeoutsWithTheDefaultsOfOthers() {
    assertThat(SettingRules.complaints(Map.of("K_BROKER_SESSION_TIMEOUT", "181")))
        .containsExactly("K_BROKER_SESSION_TIMEOUT: is more than K_BROKER_REQUEST_TIMEOUT");
  }

  @Test
  void comparesTheTimesOfCronOnlyWhereItIsOn() {
    String buffer = "K_SCHEDULER_CRON_TICK_BUFFER_SECONDS";
    Map<String, String> off = Map.of(buffer, "9.5");
    Map<String, String> on = Map.of(buffer, "9.5", "K_SCHEDULER_CRON_ENABLED", "True");

    assertThat(SettingRules.complaints(off)).isEmpty();
    assertThat(SettingRules.complaints(on))
        .containsExactly(
            buffer + ": is not more than the tick interval",
            buffer + ": is not twice the least interval");
  }
}
