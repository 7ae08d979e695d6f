package io.kaspr.fn.packages;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.kaspr.fn.container.EnvVars;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.Cache.Gcs.Access;
import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.InstallPolicy.OnFailure;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PackageIndexes;
import io.kaspr.fn.spec.PackageIndexes.Credentials;
import io.kaspr.fn.spec.PythonPackages;
import java.util.ArrayList;
import java.util.List;

/** All that the script is told: its text is the same for every app. */
final class InstallEnvironment {
  private InstallEnvironment() {}

  static List<EnvVar> of(KasprApp app, PythonPackages packages) {
    List<EnvVar> env = new ArrayList<>();
    String hash = PackagesHash.of(packages);
    env.add(EnvVars.literal("PACKAGES_HASH", hash));
    packages.cache().bucket().ifPresent(gcs -> env.addAll(cache(app, hash, gcs)));
    env.add(EnvVars.literal("PACKAGES", PythonPackages.lines(packages.requirements())));
    env.addAll(pins(packages));
    env.addAll(policy(packages.installPolicy()));
    env.addAll(indexes(packages.indexes()));
    packages.container().env().forEach(written -> env.add(EnvVars.of(written)));
    return List.copyOf(env);
  }

  private static List<EnvVar> cache(KasprApp app, String packagesHash, Cache.Gcs gcs) {
    List<EnvVar> env = new ArrayList<>();
    env.add(EnvVars.literal("GCS_BUCKET", gcs.bucketName()));
    env.add(EnvVars.literal("GCS_OBJECT_KEY", ObjectKey.of(app, packagesHash, gcs)));
    env.add(EnvVars.literal("MAX_ARCHIVE_BYTES", Long.toString(gcs.maxArchiveBytes())));
    if (gcs.serviceAccountKey().isEmpty()) {
      env.add(EnvVars.literal("GCS_AUTH", "workloadIdentity"));
    }
    if (gcs.access() == Access.READ_ONLY) {
      env.add(EnvVars.literal("GCS_ACCESS", "readOnly"));
    }
    return env;
  }

  private static List<EnvVar> pins(PythonPackages packages) {
    List<EnvVar> env = new ArrayList<>();
    if (!packages.constraints().isEmpty()) {
      env.add(EnvVars.literal("CONSTRAINTS", PythonPackages.lines(packages.constraints())));
    }
    if (packages.requireHashes()) {
      env.add(EnvVars.literal("REQUIRE_HASHES", "1"));
    }
    return env;
  }

  private static List<EnvVar> policy(InstallPolicy policy) {
    return List.of(
        EnvVars.literal("INSTALL_RETRIES", Integer.toString(policy.retries())),
        EnvVars.literal("INSTALL_TIMEOUT", Integer.toString(policy.timeoutSeconds())),
        EnvVars.literal("ON_FAILURE", policy.onFailure() == OnFailure.ALLOW ? "allow" : "block"));
  }

  private static List<EnvVar> indexes(PackageIndexes indexes) {
    List<EnvVar> env = new ArrayList<>();
    indexes.indexUrl().ifPresent(url -> env.add(EnvVars.literal("INDEX_URL", url)));
    addJoined("EXTRA_INDEX_URLS", indexes.extraIndexUrls(), env);
    addJoined("TRUSTED_HOSTS", indexes.trustedHosts(), env);
    indexes.credentials().ifPresent(credentials -> env.addAll(credentials(credentials)));
    return env;
  }

  private static void addJoined(String name, List<String> values, List<EnvVar> env) {
    if (!values.isEmpty()) {
      env.add(EnvVars.literal(name, String.join(",", values)));
    }
  }

  private static List<EnvVar> credentials(Credentials credentials) {
    return List.of(
        EnvVars.fromSecret("PYPI_USERNAME", credentials.username()),
        EnvVars.fromSecret("PYPI_PASSWORD", credentials.password()));
  }
}
