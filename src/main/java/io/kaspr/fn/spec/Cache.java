package io.kaspr.fn.spec;

import static java.util.Objects.requireNonNull;

import io.kaspr.fn.spec.Storage.PersistentClaim;
import io.kaspr.fn.spec.text.BucketNames;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.ObjectPrefixes;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.Optional;

/** Where installed packages are kept for the next pod. */
public sealed interface Cache {

  /** Nowhere: every pod installs them. */
  record None() implements Cache {}

  /** One directory per set of packages on a volume that all pods of the app share. */
  record SharedClaim(Quantity size, Optional<String> storageClass, boolean deleteClaim)
      implements Cache {
    public static final Quantity DEFAULT_SIZE = new Quantity("256Mi");

    public SharedClaim {
      PersistentClaim.requireSize(size);
      storageClass.ifPresent(Names::storageClass);
    }
  }

  /** One archive per set of packages in a bucket of Google Cloud Storage. */
  record Gcs(String bucket, String prefix, long maxArchiveBytes, SecretKey serviceAccountKey)
      implements Cache {
    public static final String DEFAULT_PREFIX = "kaspr-packages/";
    public static final long DEFAULT_MAX_ARCHIVE_BYTES = 1L << 30;

    public Gcs {
      BucketNames.require(bucket);
      prefix = normalPrefix(prefix);
      requireNonNull(serviceAccountKey, "serviceAccountKey");
      if (maxArchiveBytes <= 0) {
        throw new IllegalArgumentException("maxArchiveBytes must be more than 0");
      }
    }

    public static String requireBucket(String name) {
      return BucketNames.require(name);
    }

    /** The prefix with the {@code /} at its end; the empty one, the bucket's root, stays empty. */
    public static String normalPrefix(String prefix) {
      return ObjectPrefixes.normal(prefix);
    }
  }
}
