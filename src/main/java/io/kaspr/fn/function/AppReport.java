package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.packages.ObjectKey;
import io.kaspr.fn.packages.PackageVolumes;
import io.kaspr.fn.packages.PackagesHash;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.settings.Infos;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one info result of an app: what became of it, and where its packages are cached. */
final class AppReport {
  private static final String OBJECT_KEY = "objectKey";

  private AppReport() {}

  static Result of(KasprApp app, int objects, KasprItem item) {
    Map<String, String> tags = app.pythonPackages().map(p -> tags(app, p)).orElse(Map.of());
    String place = app.pythonPackages().map(p -> place(app, p.cache(), tags)).orElse("");
    return new Result(
        Result.Severity.INFO,
        "is rendered to " + objects + " objects" + place,
        Optional.of(item.reference()),
        Optional.empty(),
        item.annotations().file(),
        tags);
  }

  /** Without the infos that the settings do not want; one about all apps replaces those of many. */
  static List<Result> wanted(List<Result> results, Infos setting, List<RenderedApp> apps) {
    Infos infos = setting.of(apps.size());
    if (infos == Infos.ALL) {
      return results;
    }
    List<Result> wanted = new ArrayList<>(results);
    wanted.removeIf(
        result ->
            result.severity() == Result.Severity.INFO
                && (infos == Infos.NONE || isAboutOurs(result)));
    if (infos == Infos.AUTO && !Rendering.haveErrors(results)) {
      int objects = apps.stream().mapToInt(RenderedApp::objects).sum();
      wanted.add(
          Result.general(
              Result.Severity.INFO,
              apps.size()
                  + " apps are rendered to "
                  + objects
                  + " objects; with the setting infos: All there is a result for each"));
    }
    return wanted;
  }

  private static boolean isAboutOurs(Result result) {
    return result.resource().filter(KasprKinds::isAppOrComponent).isPresent()
        && !result.message().equals(DisabledApps.REASON);
  }

  /** Which fields a resource has not of its own, for whoever looks for them in its file. */
  static List<Result> filledIn(List<String> paths, KasprItem item) {
    String message = "takes from the function's configuration: " + String.join(", ", paths);
    return paths.isEmpty() ? List.of() : List.of(item.about(Result.Severity.INFO, message));
  }

  private static Map<String, String> tags(KasprApp app, PythonPackages packages) {
    String hash = PackagesHash.of(packages);
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("cacheMode", packages.cache().kind().mode());
    tags.put("packagesHash", hash);
    packages.cache().bucket().ifPresent(gcs -> tags.put(OBJECT_KEY, ObjectKey.of(app, hash, gcs)));
    return tags;
  }

  private static String place(KasprApp app, Cache cache, Map<String, String> tags) {
    return switch (cache.kind()) {
      case NONE -> "; its packages are installed by every pod, without a cache";
      case SHARED_CLAIM -> "; its packages are kept on the claim " + PackageVolumes.claimName(app);
      case GCS ->
          "; its packages are cached in "
              + ObjectKey.url(cache.bucket().orElseThrow(), tags.getOrDefault(OBJECT_KEY, ""));
    };
  }
}
