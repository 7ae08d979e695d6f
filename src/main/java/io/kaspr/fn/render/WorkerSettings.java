package io.kaspr.fn.render;

import io.kaspr.fn.packages.Fingerprint;
import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.Kafka;
import io.kaspr.fn.spec.Kafka.Sasl;
import io.kaspr.fn.spec.KasprApp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The settings of an app's worker: values by the names of their environment variables. */
final class WorkerSettings {
  private WorkerSettings() {}

  /** Those of {@code spec.config}, then ours that it does not set, in the order of rendering. */
  static Map<String, String> of(KasprApp app) {
    Map<String, String> settings = new LinkedHashMap<>(app.config().environment());
    ours(app).forEach(settings::putIfAbsent);
    return settings;
  }

  /** A hash of the settings in any order. It is in the pods, so that they restart with new ones. */
  static String hash(KasprApp app) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(of(app)).forEach((name, value) -> text.append(Fingerprint.line(name, value)));
    return Fingerprint.of(text.toString());
  }

  private static Map<String, String> ours(KasprApp app) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("K_APP_NAME", Metadata.appName(app));
    settings.put("K_KAFKA_BOOTSTRAP_SERVERS", app.kafka().bootstrapServers().forWorker());
    settings.put("K_KAFKA_SECURITY_PROTOCOL", securityProtocol(app.kafka()));
    app.kafka().sasl().ifPresent(sasl -> addSasl(sasl, settings));
    addPlaces(app.config(), settings);
    return settings;
  }

  private static String securityProtocol(Kafka kafka) {
    String transport = kafka.tls() ? "SSL" : "PLAINTEXT";
    return kafka.sasl().isPresent() ? "SASL_" + transport : transport;
  }

  private static void addSasl(Sasl sasl, Map<String, String> settings) {
    settings.put("K_KAFKA_SASL_MECHANISM", sasl.mechanism().text());
    settings.put("K_KAFKA_AUTH_USERNAME", sasl.username());
  }

  private static void addPlaces(AppConfig config, Map<String, String> settings) {
    settings.put("K_WEB_PORT", Integer.toString(config.webPort()));
    settings.put("K_DATA_DIR", config.dataDir());
    settings.put("K_TABLE_DIR", config.tableDir());
    settings.put("K_DEFINITIONS_DIR", config.definitionsDir());
  }
}
