package io.kaspr.fn.render;

import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.AppMetadata;
import io.kaspr.fn.spec.BootstrapServers;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.InstallContainer;
import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.Kafka;
import io.kaspr.fn.spec.Kafka.Mechanism;
import io.kaspr.fn.spec.Kafka.Sasl;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PackageIndexes;
import io.kaspr.fn.spec.PackageIndexes.Credentials;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.spec.Probes;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.Storage;
import io.kaspr.fn.spec.Template;
import io.kaspr.fn.spec.Workload;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.requirement.Requirement;
import io.kaspr.fn.spec.text.AppName;
import io.kaspr.fn.spec.text.EnvVar;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Apps for tests: one with the least, one with everything, and how to change a part of one. */
public final class SampleApps {
  private static final String IMAGE = "kasprio/kaspr:0.11.19";

  private SampleApps() {}

  public static KasprApp minimal() {
    return new KasprApp(
        new AppMetadata(new AppName("shop"), Optional.empty(), Map.of()),
        new Kafka(brokers("kafka:9092"), false, Optional.empty(), true),
        config(Map.of()),
        new Workload(
            IMAGE, Optional.empty(), 1, Resources.NONE, Probes.NONE, new Storage.Ephemeral()),
        Optional.empty(),
        Template.NONE,
        Platform.DEFAULT,
        List.of());
  }

  public static KasprApp full() {
    return new KasprApp(
        new AppMetadata(new AppName("shop"), Optional.of("sales"), Map.of("team", "a")),
        new Kafka(brokers("kafka:9093"), true, Optional.of(sasl()), true),
        config(Map.of("K_WEB_PORT", "8080")),
        new Workload(IMAGE, Optional.empty(), 3, resources(), Probes.NONE, claim(true)),
        Optional.of(packages()),
        Template.NONE,
        Platform.DEFAULT,
        List.of());
  }

  public static AppConfig config(Map<String, String> environment) {
    int port = Integer.parseInt(environment.getOrDefault("K_WEB_PORT", "6065"));
    return new AppConfig(
        environment, port, "/var/lib/data", "/var/lib/data/tables", "/var/lib/data/definitions");
  }

  private static BootstrapServers brokers(String text) {
    return BootstrapServers.parse(text);
  }

  public static Sasl sasl() {
    return new Sasl(Mechanism.SCRAM_SHA_512, "shop", new SecretKey("kafka-user", "password"));
  }

  public static Resources resources() {
    return new Resources(
        Map.of("memory", new Quantity("512Mi")), Map.of("cpu", new Quantity("1")), List.of());
  }

  public static Storage claim(boolean deleteClaim) {
    return new Storage.PersistentClaim(new Quantity("2e9"), Optional.of("fast"), deleteClaim);
  }

  public static PythonPackages minimalPackages() {
    return packages(
        new PackageIndexes(Optional.empty(), List.of(), List.of(), Optional.empty()), List.of());
  }

  public static PythonPackages packages() {
    return packages(
        new PackageIndexes(
            Optional.of("https://pip.example/simple"),
            List.of("https://b.example/simple", "https://a.example/simple"),
            List.of("pip.example", "a.example"),
            Optional.of(credentials())),
        List.of(new EnvVar("A", new EnvVar.Value("$(B) $$"))));
  }

  private static Credentials credentials() {
    return new Credentials(new SecretKey("pip", "username"), new SecretKey("pip", "password"));
  }

  private static PythonPackages packages(PackageIndexes indexes, List<EnvVar> env) {
    return new PythonPackages(
        List.of(new Requirement("requests"), new Requirement("pandas>=2.0.0")),
        List.of(),
        false,
        indexes,
        InstallPolicy.DEFAULT,
        new Cache.Gcs(
            "bucket",
            "kaspr-packages/",
            1L << 30,
            Optional.of(new SecretKey("gcs", "key.json")),
            Cache.Gcs.Access.READ_WRITE,
            Optional.empty()),
        Optional.empty(),
        new InstallContainer(Resources.NONE, new ContainerTemplate(env, Map.of(), List.of())),
        Optional.empty());
  }

  public static KasprApp with(KasprApp app, PythonPackages packages) {
    return changed(app, parts -> parts.pythonPackages = Optional.of(packages));
  }

  public static KasprApp with(KasprApp app, Kafka kafka) {
    return changed(app, parts -> parts.kafka = kafka);
  }

  public static KasprApp with(KasprApp app, AppConfig config) {
    return changed(app, parts -> parts.config = config);
  }

  public static KasprApp with(KasprApp app, Workload workload) {
    return changed(app, parts -> parts.workload = workload);
  }

  public static KasprApp with(KasprApp app, AppMetadata metadata) {
    return changed(app, parts -> parts.metadata = metadata);
  }

  public static KasprApp with(KasprApp app, Platform platform) {
    return changed(app, parts -> parts.platform = platform);
  }

  public static KasprApp with(KasprApp app, List<Component> components) {
    return changed(app, parts -> parts.components = components);
  }

  public static KasprApp withReplicas(KasprApp app, int replicas) {
    Workload old = app.workload();
    return with(
        app,
        new Workload(
            old.image(), old.version(), replicas, old.resources(), old.probes(), old.storage()));
  }

  private static KasprApp changed(KasprApp app, Consumer<Parts> change) {
    Parts parts = new Parts(app);
    change.accept(parts);
    return parts.app();
  }

  /** The parts of an app, each of which can be replaced. */
  private static final class Parts {
    private AppMetadata metadata;
    private Kafka kafka;
    private AppConfig config;
    private Workload workload;
    private Optional<PythonPackages> pythonPackages;
    private final Template template;
    private Platform platform;
    private List<Component> components;

    Parts(KasprApp app) {
      metadata = app.metadata();
      kafka = app.kafka();
      config = app.config();
      workload = app.workload();
      pythonPackages = app.pythonPackages();
      template = app.template();
      platform = app.platform();
      components = app.components();
    }

    KasprApp app() {
      return new KasprApp(
          metadata, kafka, config, workload, pythonPackages, template, platform, components);
    }
  }
}
