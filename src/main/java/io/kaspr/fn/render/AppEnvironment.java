package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.kaspr.fn.container.EnvVars;
import io.kaspr.fn.packages.PackagesHash;
import io.kaspr.fn.spec.Kafka;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.text.EnvVar.Value;
import java.util.ArrayList;
import java.util.List;

/** The environment of the container that an app runs in. */
final class AppEnvironment {
  private static final String POD_NAME = "metadata.name";
  private static final String POD_NAMESPACE = "metadata.namespace";
  private static final String PYTHON_PATH = "PYTHONPATH";

  private AppEnvironment() {}

  static List<EnvVar> of(KasprApp app) {
    List<EnvVar> env = new ArrayList<>();
    addSettings(app, env);
    addKafka(app.kafka(), env);
    if (hasPackages(app) && !app.template().container().defines(PYTHON_PATH)) {
      env.add(EnvVars.literal(PYTHON_PATH, PodPlaces.PACKAGES));
    }
    addWhereabouts(app, env);
    addHashes(app, env);
    app.template().container().env().forEach(written -> env.add(written(app, written)));
    return List.copyOf(env);
  }

  private static boolean hasPackages(KasprApp app) {
    return app.pythonPackages().isPresent();
  }

  /**
   * As the user wrote it, but a PYTHONPATH gets the packages' directory at its front. It stays in
   * the user's order, as it may use variables that are defined before it.
   */
  private static EnvVar written(KasprApp app, io.kaspr.fn.spec.text.EnvVar written) {
    if (hasPackages(app)
        && written.name().equals(PYTHON_PATH)
        && written.source() instanceof Value own) {
      String more = own.text().isEmpty() ? "" : ":" + own.text();
      return EnvVars.expanded(PYTHON_PATH, PodPlaces.PACKAGES + more);
    }
    return EnvVars.of(written);
  }

  private static void addSettings(KasprApp app, List<EnvVar> env) {
    String configMap = Metadata.settingsName(app);
    for (String name : WorkerSettings.of(app).keySet()) {
      env.add(EnvVars.fromConfigMap(name, configMap, name));
    }
  }

  private static void addKafka(Kafka kafka, List<EnvVar> env) {
    kafka.sasl().ifPresent(s -> env.add(EnvVars.fromSecret("K_KAFKA_AUTH_PASSWORD", s.password())));
    if (kafka.staticGroupMembership()) {
      env.add(EnvVars.fromField("K_CONSUMER_GROUP_INSTANCE_ID", POD_NAME));
    }
  }

  /**
   * Where the pod is reached, and where its data is. The namespace is read from the pod, as a later
   * step may set another one. The library below Kaspr's worker reads FAUST_DATADIR, and no
   * K_DATA_DIR.
   */
  private static void addWhereabouts(KasprApp app, List<EnvVar> env) {
    String service = Metadata.appName(app) + ".$(POD_NAMESPACE).svc";
    String host = "$(POD_NAME)." + service + "." + app.platform().clusterDomain();
    env.add(EnvVars.fromField("POD_NAME", POD_NAME));
    env.add(EnvVars.fromField("POD_NAMESPACE", POD_NAMESPACE));
    env.add(EnvVars.expanded("K_WEB_HOST", host));
    env.add(EnvVars.literal("FAUST_DATADIR", app.config().dataDir()));
  }

  /** Nobody reads these, but Kubernetes restarts the pods if a variable of theirs has changed. */
  private static void addHashes(KasprApp app, List<EnvVar> env) {
    env.add(EnvVars.literal("CONFIG_HASH", WorkerSettings.hash(app)));
    Definitions.hashes(app).forEach((name, hash) -> env.add(EnvVars.literal(name, hash)));
    app.pythonPackages()
        .ifPresent(p -> env.add(EnvVars.literal("PACKAGES_HASH", PackagesHash.of(p))));
  }
}
