package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.Kafka;
import io.kaspr.fn.spec.Kafka.Mechanism;
import io.kaspr.fn.spec.Kafka.Sasl;
import io.kaspr.fn.spec.text.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KafkaParserTest {

  @ParameterizedTest
  @CsvSource({"scram-sha-256, SCRAM_SHA_256", "scram-sha-512, SCRAM_SHA_512", "plain, PLAIN"})
  void readsUserAndPassword(String type, Mechanism mechanism) {
    Kafka kafka =
        Parsing.ofSpec(
                """
                authentication:
                  type: %s
                  username: reader
                  passwordSecret: {secretName: kafka-user, passwordKey: password}
                """
                    .formatted(type))
            .valid()
            .kafka();

    assertThat(kafka.sasl())
        .contains(new Sasl(mechanism, "reader", new SecretKey("kafka-user", "password")));
  }

  @Test
  void proposesTheTypeThatIsWrittenInCapitals() {
    Parsing parsing =
        Parsing.ofSpec(
            "authentication: {type: SCRAM-SHA-512, username: reader, passwordSecret: {secretName:"
                + " kafka-user, passwordKey: password}}");
    assertThat(parsing.errors())
        .singleElement()
        .asString()
        .endsWith("did you mean 'scram-sha-512'?");
    assertThat(parsing.proposal()).contains("scram-sha-512");
  }

  @Test
  void proposesTheTextThatAListOfBrokersMeans() {
    Parsing parsing =
        Parsing.of(
            """
            apiVersion: kaspr.io/v1alpha1
            kind: KasprApp
            metadata: {name: orders}
            spec: {bootstrapServers: [a:9092, b:9092]}
            """);
    assertThat(parsing.errors())
        .containsExactly(
            "spec.bootstrapServers: must be one text with the brokers joined by commas, but is a"
                + " list");
    assertThat(parsing.proposal()).contains("a:9092,b:9092");
  }

  @Test
  void hasNoSaslForPlainWithoutAUser() {
    assertThat(Parsing.ofSpec("authentication: {type: plain}").valid().kafka().sasl()).isEmpty();
  }

  @Test
  void refusesAPasswordWithoutAUser() {
    String spec = "authentication: {type: plain, passwordSecret: {secretName: a, passwordKey: b}}";

    assertThat(Parsing.ofSpec(spec).errors())
        .containsExactly("spec.authentication.username: is required");
  }

  @Test
  void needsUserAndPasswordForScram() {
    assertThat(Parsing.ofSpec("authentication: {type: scram-sha-256}").errors())
        .containsExactly(
            "spec.authentication.username: is required",
            "spec.authentication.passwordSecret: is required");
  }

  @Test
  void needsAType() {
    assertThat(Parsing.ofSpec("authentication: {}").errors())
        .containsExactly(
            "spec.authentication.type: is required: scram-sha-256 or scram-sha-512 or plain");
  }

  @ParameterizedTest
  @CsvSource({"SCRAM-SHA-512, scram-sha-512", "scram_sha_256, scram-sha-256", "Plain, plain"})
  void proposesTheTypeThatWasMeant(String type, String meant) {
    Parsing parsing =
        Parsing.ofSpec(
            "authentication: {type: %s, username: a, passwordSecret: {secretName: a, passwordKey: b}}"
                .formatted(type));

    assertThat(parsing.proposal()).contains(meant);
  }

  @Test
  void takesAnEmptyMappingForTls() {
    assertThat(Parsing.ofSpec("tls: {}").valid().kafka().tls()).isTrue();
    assertThat(Parsing.ofSpec("tls: true").errors())
        .containsExactly("spec.tls: must be {}, but is true");
  }

  @Test
  void neverShowsWhatStandsWhereASecretsNameShould() {
    Parsing parsing =
        Parsing.ofSpec("authentication: {type: plain, username: a, passwordSecret: hunter2}");

    assertThat(parsing.errors()).hasSize(1);
    assertThat(parsing.problems().toString()).doesNotContain("hunter2");
  }

  @Test
  void refusesServersThatAreBlank() {
    assertThat(Parsing.ofSpec("bootstrapServers: ' '").errors())
        .contains("spec.bootstrapServers: must not be empty");
  }
}
