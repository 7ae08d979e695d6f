package io.kaspr.fn.packages;

import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;

/** The name of the object in the bucket that holds an app's packages. */
public final class ObjectKey {
  private ObjectKey() {}

  /**
   * The name as it is rendered, such as {@code kaspr-packages/orders/0123456789abcdef.tar.gz}. The
   * script adds Python's version and the machine before {@code .tar.gz}.
   */
  public static String of(KasprApp app, String packagesHash, Cache.Gcs cache) {
    return cache.prefix() + app.name() + "/" + packagesHash + ".tar.gz";
  }

  /** The address of an object in its bucket. */
  public static String url(Cache.Gcs cache, String key) {
    return "gs://" + cache.bucketName() + "/" + key;
  }
}
