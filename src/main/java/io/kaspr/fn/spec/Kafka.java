package io.kaspr.fn.spec;

import java.util.Optional;

/** How an app reaches its Kafka brokers and names itself in its consumer group. */
public record Kafka(
    String bootstrapServers, boolean tls, Optional<Sasl> sasl, boolean staticGroupMembership) {

  /** Authentication by user name and password. */
  public record Sasl(Mechanism mechanism, String username, SecretKey password) {}

  /** The SASL mechanisms that Kaspr speaks. */
  public enum Mechanism {
    PLAIN("PLAIN"),
    SCRAM_SHA_256("SCRAM-SHA-256"),
    SCRAM_SHA_512("SCRAM-SHA-512");

    private final String text;

    Mechanism(String text) {
      this.text = text;
    }

    /** The name that Kafka has for it. */
    public String text() {
      return text;
    }
  }
}
