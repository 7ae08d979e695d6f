package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.packages.ObjectKey;
import io.kaspr.fn.packages.PackageVolumes;
import io.kaspr.fn.packages.PackagesHash;
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
    return switch (packages.cache().kind()) {
      case NONE -> "; its packages are installed by every pod, without a cache";
      case SHARED_CLAIM -> "; its packages are kept on the claim " + PackageVolumes.claimName(app);
      case GCS -> "; its packages are cached in " + ObjectKey.url(app, packages).orElseThrow();
    };
  }

  private static Map<String, String> tags(KasprApp app, PythonPackages packages) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("cacheMode", packages.cache().kind().mode());
    tags.put("packagesHash", PackagesHash.of(packages));
    packages
        .cache()
        .bucket()
        .ifPresent(gcs -> tags.put("objectKey", ObjectKey.of(app, packages, gcs)));
    return tags;
  }
}
