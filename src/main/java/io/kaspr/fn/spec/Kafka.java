package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.SecretKey;
import io.kaspr.fn.spec.text.Values;
import java.util.Optional;

/**
 * How an app reaches its Kafka brokers, and whether its pods keep their names in the consumer
 * group.
 *
 * <pre>{@code
 * metadata:
 *   name: orders
 *   annotations:
 *     kaspr.io/disable-static-group-membership: "true"
 * spec:
 *   bootstrapServers: kafka-0.kafka:9093
 *   tls: {}
 *   authentication:
 *     type: scram-sha-512
 *     username: orders
 *     passwordSecret:
 *       secretName: orders-kafka
 *       passwordKey: password
 * }</pre>
 *
 * @param tls whether {@code spec.tls} is there; it has no fields
 * @param sasl empty for an app that does not authenticate itself
 * @param staticGroupMembership whether a pod that restarts soon gets its old partitions back; true
 *     unless the annotation turns it off
 */
public record Kafka(
    BootstrapServers bootstrapServers,
    boolean tls,
    Optional<Sasl> sasl,
    boolean staticGroupMembership) {

  /**
   * Authentication by user name and password.
   *
   * <pre>{@code
   * spec:
   *   authentication:
   *     type: scram-sha-512
   *     username: orders
   *     passwordSecret:
   *       secretName: orders-kafka
   *       passwordKey: password
   * }</pre>
   */
  public record Sasl(Mechanism mechanism, String username, SecretKey password) {
    public Sasl {
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
