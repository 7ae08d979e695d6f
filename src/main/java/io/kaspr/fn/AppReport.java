package io.kaspr.fn;

import io.kaspr.fn.krm.Annotations;
import io.kaspr.fn.krm.ResourceRef;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.packages.ObjectKey;
import io.kaspr.fn.packages.PackagesHash;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PythonPackages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The one info result of an app: what became of it, and where its packages are cached. */
final class AppReport {
  private AppReport() {}

  static Result of(KasprApp app, int objects, ResourceRef resource, Annotations annotations) {
    return new Result(
        Result.Severity.INFO,
        "is rendered to " + objects + " objects" + cache(app).map(Cached::message).orElse(""),
        Optional.of(resource),
        Optional.empty(),
        annotations.file(),
        cache(app).map(Cached::tags).orElse(Map.of()));
  }

  /** An archive in a bucket. */
  private record Cached(String packagesHash, String bucket, String objectKey) {
    String message() {
      return "; its packages are cached in gs://" + bucket + "/" + objectKey;
    }

    Map<String, String> tags() {
      Map<String, String> tags = new LinkedHashMap<>();
      tags.put("cacheMode", "gcs");
      tags.put("packagesHash", packagesHash);
      tags.put("objectKey", objectKey);
      return tags;
    }
  }

  private static Optional<Cached> cache(KasprApp app) {
    return app.pythonPackages()
        .filter(packages -> packages.cache() instanceof Cache.Gcs)
        .map(packages -> cached(app, packages, (Cache.Gcs) packages.cache()));
  }

  private static Cached cached(KasprApp app, PythonPackages packages, Cache.Gcs gcs) {
    return new Cached(PackagesHash.of(packages), gcs.bucket(), ObjectKey.of(app, packages, gcs));
  }
}
