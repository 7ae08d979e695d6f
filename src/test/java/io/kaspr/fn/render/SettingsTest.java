package io.kaspr.fn.render;

import static io.kaspr.fn.render.SampleApps.config;
import static io.kaspr.fn.render.SampleApps.full;
import static io.kaspr.fn.render.SampleApps.minimal;
import static io.kaspr.fn.render.SampleApps.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.BootstrapServers;
import io.kaspr.fn.spec.Kafka;
import io.kaspr.fn.spec.Kafka.Sasl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {

  @Test
  void areTheDefaultsOfAnAppThatSaysNothing() {
    assertThat(WorkerSettings.of(minimal()).entrySet())
        .extracting(Object::toString)
        .containsExactly(
            "K_APP_NAME=shop-app",
            "K_KAFKA_BOOTSTRAP_SERVERS=kafka:9092",
            "K_KAFKA_SECURITY_PROTOCOL=PLAINTEXT",
            "K_WEB_PORT=6065",
            "K_DATA_DIR=/var/lib/data",
            "K_TABLE_DIR=/var/lib/data/tables",
            "K_DEFINITIONS_DIR=/var/lib/data/definitions");
  }

  @Test
  void keepAKeyWhereTheConfigHasIt() {
    assertThat(WorkerSettings.of(full()).keySet())
        .containsExactly(
            "K_WEB_PORT",
            "K_APP_NAME",
            "K_KAFKA_BOOTSTRAP_SERVERS",
            "K_KAFKA_SECURITY_PROTOCOL",
            "K_KAFKA_SASL_MECHANISM",
            "K_KAFKA_AUTH_USERNAME",
            "K_DATA_DIR",
            "K_TABLE_DIR",
            "K_DEFINITIONS_DIR");
    assertThat(WorkerSettings.of(full())).containsEntry("K_WEB_PORT", "8080");
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, PLAINTEXT",
    "true, false, SSL",
    "false, true, SASL_PLAINTEXT",
    "true, true, SASL_SSL"
  })
  void nameTheSecurityProtocol(boolean tls, boolean withSasl, String protocol) {
    Optional<Sasl> sasl = withSasl ? Optional.of(SampleApps.sasl()) : Optional.empty();
    var app = with(minimal(), new Kafka(new BootstrapServers(List.of("k")), tls, sasl, true));

    assertThat(WorkerSettings.of(app)).containsEntry("K_KAFKA_SECURITY_PROTOCOL", protocol);
  }

  @Test
  void holdDollarsAsTheyAre() {
    var app = with(minimal(), config(Map.of("K_A", "$(X) $$")));

    assertThat(ConfigMaps.settings(app).getData()).containsEntry("K_A", "$(X) $$");
  }

  @Test
  void haveAHashThatChangesWithAValueButNotWithTheOrder() {
    String ab = hash("K_A", "1", "K_B", "2");

    assertThat(ab).matches("[0-9a-f]{16}").isEqualTo(hash("K_B", "2", "K_A", "1"));
    assertThat(ab).isNotEqualTo(hash("K_A", "1", "K_B", "3"));
    assertThat(ab).isNotEqualTo(hash("K_A", "1\nK_B 1:2", "K_C", ""));
  }

  @Test
  void haveAHashThatNeverChangesForTheSameValues() {
    assertThat(WorkerSettings.hash(full())).isEqualTo("f4b4b46d91666a7f");
  }

  private static String hash(String name, String value, String otherName, String otherValue) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put(name, value);
    environment.put(otherName, otherValue);
    return WorkerSettings.hash(with(minimal(), config(environment)));
  }
}
