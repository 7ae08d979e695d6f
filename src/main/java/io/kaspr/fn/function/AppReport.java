package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.packages.ObjectKey;
import io.kaspr.fn.packages.PackageVolumes;
import io.kaspr.fn.packages.PackagesHash;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PythonPackages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one info result of an app: what became of it, and where its packages are cached. */
final class AppReport {
  private AppReport() {}

  static Result of(KasprApp app, int objects, KasprItem item) {
    Optional<PythonPackages> packages = app.pythonPackages();
    return new Result(
        Result.Severity.INFO,
        "is rendered to " + objects + " objects" + packages.map(p -> place(app, p)).orElse(""),
        Optional.of(item.reference()),
        Optional.empty(),
        item.annotations().file(),
        packages.map(p -> tags(app, p)).orElse(Map.of()));
  }

  /** Which fields a resource has not of its own, for whoever looks for them in its file. */
  static List<Result> filledIn(List<String> paths, KasprItem item) {
    String message = "takes from the function's configuration: " + String.join(", ", paths);
    return paths.isEmpty() ? List.of() : List.of(item.about(Result.Severity.INFO, message));
  }

  private static String place(KasprApp app, PythonPackages packages) {
    if (packages.cache() instanceof Cache.Gcs gcs) {
      String key = ObjectKey.of(app, packages, gcs);
      return "; its packages are cached in gs://" + gcs.bucket() + "/" + key;
    }
    if (packages.cache() instanceof Cache.SharedClaim) {
      return "; its packages are kept on the claim " + PackageVolumes.claimName(app);
    }
    return "; its packages are installed by every pod, without a cache";
  }

  private static Map<String, String> tags(KasprApp app, PythonPackages packages) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("cacheMode", mode(packages.cache()));
    tags.put("packagesHash", PackagesHash.of(packages));
    if (packages.cache() instanceof Cache.Gcs gcs) {
      tags.put("objectKey", ObjectKey.of(app, packages, gcs));
    }
    return tags;
  }

  private static String mode(Cache cache) {
    if (cache instanceof Cache.Gcs) {
      return "gcs";
    }
    return cache instanceof Cache.SharedClaim ? "pvc" : "emptyDir";
  }
}
