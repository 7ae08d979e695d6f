package io.kaspr.fn.packages;

import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.text.ObjectPrefixes;

/** The name of the object in the bucket that holds an app's packages. */
public final class ObjectKey {
  private ObjectKey() {}

  /**
   * The name as it is rendered, such as {@code kaspr-packages/orders/0123456789abcdef.tar.gz}. The
   * script adds Python's version and the machine before {@code .tar.gz}.
   */
  public static String of(KasprApp app, String packagesHash, Cache.Gcs cache) {
    return directory(app, cache) + packagesHash + ".tar.gz";
  }

  /** The start of the names of all archives of an app. */
  public static String directory(KasprApp app, Cache.Gcs cache) {
    String namespace = app.metadata().namespace().orElse("");
    return ObjectPrefixes.in(namespace, cache.prefix()) + app.name() + "/";
  }

  /** The address of an object in its bucket. */
  public static String url(Cache.Gcs cache, String key) {
    return "gs://" + cache.bucketName() + "/" + key;
  }
}
