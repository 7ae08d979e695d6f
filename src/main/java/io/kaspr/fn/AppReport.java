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
    Map<String, String> tags = app.pythonPackages().map(p -> tags(app, p)).orElse(Map.of());
    String cached = tags.isEmpty() ? "" : "; its packages are cached as " + tags.get("object");
    return new Result(
        Result.Severity.INFO,
        "is rendered to " + objects + " objects" + cached,
        Optional.of(resource),
        Optional.empty(),
        annotations.file(),
        tags);
  }

  private static Map<String, String> tags(KasprApp app, PythonPackages packages) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (packages.cache() instanceof Cache.Gcs gcs) {
      tags.put("cacheMode", "gcs");
      tags.put("packagesHash", PackagesHash.of(packages));
      tags.put("objectKey", ObjectKey.of(app, packages, gcs));
    }
    return tags;
  }
}
