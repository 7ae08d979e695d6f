package io.kaspr.fn.packages;

import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PythonPackages;
import java.util.Optional;

/** The name of an app's archive in its bucket. */
public final class ObjectKey {
  private ObjectKey() {}

  /** The address of the archive, if the packages are kept in a bucket. */
  public static Optional<String> url(KasprApp app, PythonPackages packages) {
    return packages
        .cache()
        .bucket()
        .map(gcs -> "gs://" + gcs.bucketName() + "/" + of(app, packages, gcs));
  }

  /** The key as rendered; the script adds Python's version and the machine before the suffix. */
  public static String of(KasprApp app, PythonPackages packages, Cache.Gcs cache) {
    return cache.prefix() + app.name() + "/" + PackagesHash.of(packages) + ".tar.gz";
  }
}
