package io.kaspr.fn.spec;

/** Where installed packages are kept for the next pod. */
public sealed interface Cache {

  /** One archive per set of packages in a bucket of Google Cloud Storage. */
  record Gcs(String bucket, String prefix, long maxArchiveBytes, SecretKey serviceAccountKey)
      implements Cache {}
}
