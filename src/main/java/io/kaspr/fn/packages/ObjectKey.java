package io.kaspr.fn.packages;

import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PythonPackages;
import java.util.Optional;

/** The name of the object in the bucket that holds an app's packages. */
public final class ObjectKey {
  private ObjectKey() {}

  /** The address of the archive, if the packages are kept in a bucket. */
  public static Optional<String> url(KasprApp app, PythonPackages packages) {
    return packages
        .cache()
        .bucket()
        .map(gcs -> "gs://" + gcs.bucketName() + "/" + of(app, packages, gcs));
  }

  /**
   * The name as it is rendered, such as {@code kaspr-packages/orders/0123456789abcdef.tar.gz}. The
   * script adds Python's version and the machine before {@code .tar.gz}.
   */
  public static String of(KasprApp app, PythonPackages packages, Cache.Gcs cache) {
    return cache.prefix() + app.name() + "/" + PackagesHash.of(packages) + ".tar.gz";
  }
}
