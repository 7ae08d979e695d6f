package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.parse.field.Numbers;
import io.kaspr.fn.spec.BootstrapServers;
import io.kaspr.fn.spec.Kafka;
import io.kaspr.fn.spec.Kafka.Mechanism;
import io.kaspr.fn.spec.Kafka.Sasl;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.SecretKey;
import io.kaspr.fn.spec.text.Values;
import java.util.List;
import java.util.Optional;

/** Reads Kafka's servers and the authentication from {@code spec}. */
final class KafkaParser {
  private static final List<String> TYPES = List.of("scram-sha-256", "scram-sha-512", "plain");

  private KafkaParser() {}

  static Optional<Kafka> parse(Fields spec, boolean staticGroupMembership) {
    Optional<BootstrapServers> servers = servers(spec);
    Optional<Fields> tls = spec.object("tls", List.of());
    Optional<Sasl> sasl =
        spec.object("authentication", List.of("type", "username", "passwordSecret"))
            .flatMap(KafkaParser::sasl);
    return spec.build(
        () -> new Kafka(servers.orElseThrow(), tls.isPresent(), sasl, staticGroupMembership));
  }

  /** As Kafka's own tools, one text. Other manifests have a list, for which a text is proposed. */
  private static Optional<BootstrapServers> servers(Fields spec) {
    Optional<Field> field = spec.field("bootstrapServers");
    List<String> brokers =
        field.stream()
            .flatMap(servers -> servers.children().stream())
            .flatMap(broker -> broker.plainText().stream())
            .toList();
    return field.isPresent() && !brokers.isEmpty()
        ? field
            .get()
            .complain(
                "must be one text with the brokers joined by commas, but is a list",
                Optional.of(String.join(",", brokers)))
        : spec.required("bootstrapServers", BootstrapServers::parse);
  }

  private static Optional<Sasl> sasl(Fields authentication) {
    Optional<String> type = authentication.oneOf("type", TYPES);
    if (!authentication.has("type")) {
      return authentication.missing("type", TYPES);
    }
    boolean anonymous = !authentication.has("username") && !authentication.has("passwordSecret");
    if (type.filter("plain"::equals).isPresent() && anonymous) {
      return Optional.empty();
    }
    Optional<String> username = authentication.required("username", Values::line);
    username
        .filter(name -> Numbers.flag(name).isPresent())
        .flatMap(name -> authentication.field("username"))
        .ifPresent(KafkaParser::warnOfBoolean);
    Optional<SecretKey> password =
        authentication
            .requiredObject("passwordSecret", List.of("secretName", "passwordKey"))
            .flatMap(KafkaParser::password);
    return authentication.build(
        () ->
            new Sasl(
                mechanism(type.orElseThrow()), username.orElseThrow(), password.orElseThrow()));
  }

  private static void warnOfBoolean(Field username) {
    username.warn("is read as a boolean by Kaspr's worker, not as text; take another user name");
  }

  private static Optional<SecretKey> password(Fields secret) {
    Optional<String> name = secret.required("secretName", Names::subdomain);
    Optional<String> key = secret.required("passwordKey", Names::dataKey);
    return secret.build(() -> new SecretKey(name.orElseThrow(), key.orElseThrow()));
  }

  private static Mechanism mechanism(String type) {
    return switch (type) {
      case "scram-sha-256" -> Mechanism.SCRAM_SHA_256;
      case "scram-sha-512" -> Mechanism.SCRAM_SHA_512;
      default -> Mechanism.PLAIN;
    };
  }
}
