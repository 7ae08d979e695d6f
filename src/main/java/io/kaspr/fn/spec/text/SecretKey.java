package io.kaspr.fn.spec.text;

/**
 * One key of a Secret in the app's namespace, for example the one with Kafka's password.
 *
 * <pre>{@code
 * spec:
 *   authentication:
 *     type: plain
 *     username: orders
 *     passwordSecret:
 *       secretName: orders-kafka
 *       passwordKey: password
 * }</pre>
 */
public record SecretKey(String secretName, String key) {
  public SecretKey {
    Names.subdomain(secretName);
    Names.dataKey(key);
  }
}
