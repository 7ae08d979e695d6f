package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.Shown;
import io.kaspr.fn.spec.text.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * The Kafka brokers that an app asks first, each as {@code host} or {@code host:port}.
 *
 * <pre>{@code
 * spec:
 *   bootstrapServers: kafka-0.kafka:9092,kafka-1.kafka:9092
 * }</pre>
 */
public record BootstrapServers(List<String> brokers) {
  private static final String SCHEME = "kafka://";

  public BootstrapServers {
    brokers = List.copyOf(brokers);
    brokers.forEach(BootstrapServers::requireBroker);
    require(!brokers.isEmpty(), "must name a broker");
    Values.environment(String.join(",", brokers));
  }

  /**
   * Reads Kafka's usual list with commas, and Kaspr's own: with semicolons, and {@code kafka://}
   * before a broker.
   *
   * @throws IllegalArgumentException if a broker is not {@code host} or {@code host:port}
   */
  public static BootstrapServers parse(String text) {
    List<String> brokers = new ArrayList<>();
    for (String part : Values.line(text).split("[,;]", -1)) {
      String broker = part.strip();
      brokers.add(broker.startsWith(SCHEME) ? broker.substring(SCHEME.length()) : broker);
    }
    return new BootstrapServers(brokers);
  }

  /**
   * The list as Kaspr's worker reads it: with semicolons, and {@code kafka://} before each broker
   * but the first.
   */
  public String forWorker() {
    return String.join(";" + SCHEME, brokers);
  }

  private static void requireBroker(String broker) {
    int end = broker.startsWith("[") ? broker.indexOf(']') + 1 : broker.indexOf(':');
    String host = end <= 0 ? broker : broker.substring(0, end);
    String port = broker.substring(host.length());
    if (!isHost(host) || !isPort(port)) {
      throw new IllegalArgumentException(
          "must be brokers as host:port with commas between them, such as"
              + " kafka-0:9092,kafka-1:9092, but has "
              + Shown.quoted(broker));
    }
  }

  private static boolean isHost(String host) {
    return host.startsWith("[")
        ? host.endsWith("]") && Chars.any(host, c -> c == ':')
        : Chars.all(host, c -> Chars.isAlphanumeric(c) || "-._".indexOf(c) >= 0);
  }

  private static boolean isPort(String port) {
    return port.isEmpty()
        || (port.length() <= ":65535".length()
            && Chars.all(port.substring(1), Chars::isDigit)
            && Integer.parseInt(port.substring(1)) <= Values.MAX_PORT);
  }
}
