package io.kaspr.fn.spec;

import static java.util.Objects.requireNonNull;

import io.kaspr.fn.spec.text.SecretKey;
import io.kaspr.fn.spec.text.Values;
import java.util.Optional;

/** How an app reaches its Kafka brokers and names itself in its consumer group. */
public record Kafka(
    BootstrapServers bootstrapServers,
    boolean tls,
    Optional<Sasl> sasl,
    boolean staticGroupMembership) {
  public Kafka {
    requireNonNull(bootstrapServers, "bootstrapServers");
    requireNonNull(sasl, "sasl");
  }

  /** Authentication by user name and password. */
  public record Sasl(Mechanism mechanism, String username, SecretKey password) {
    public Sasl {
      requireNonNull(mechanism, "mechanism");
      requireNonNull(password, "password");
      Values.line(username);
      Values.environment(username);
    }
  }

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
