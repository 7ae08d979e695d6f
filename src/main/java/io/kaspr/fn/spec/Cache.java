package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.Storage.PersistentClaim;
import io.kaspr.fn.spec.text.BucketNames;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.ObjectPrefixes;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.Optional;

/** Where installed packages are kept for the next pod. */
public sealed interface Cache {

  /** The kinds of caches; a switch over them fails to compile for a kind that is new. */
  enum Kind {
    NONE("emptyDir"),
    SHARED_CLAIM("pvc"),
    GCS("gcs");

    private final String mode;

    Kind(String mode) {
      this.mode = mode;
    }

    /** As results say it, in the tag {@code cacheMode}. */
    public String mode() {
      return mode;
    }
  }

  /** What each place that must know all kinds asks. */
  Kind kind();

  /** The volume that all pods share, if they do. */
  default Optional<SharedClaim> sharedClaim() {
    return Optional.empty();
  }

  /** The bucket that archives are kept in, if there is one. */
  default Optional<Gcs> bucket() {
    return Optional.empty();
  }

  /**
   * Nowhere: every pod installs them. This is so without a {@code cache}, too.
   *
   * <pre>{@code
   * spec:
   *   pythonPackages:
   *     cache:
   *       type: pvc
   *       enabled: false
   * }</pre>
   */
  record None() implements Cache {
    @Override
    public Kind kind() {
      return Kind.NONE;
    }
  }

  /**
   * On a volume that all pods of the app share, with one directory for each set of packages.
   *
   * <pre>{@code
   * spec:
   *   pythonPackages:
   *     cache:
   *       type: pvc
   *       enabled: true
   *       storageClass: nfs
   *       size: 5Gi
   *       deleteClaim: false
   * }</pre>
   */
  record SharedClaim(Quantity size, Optional<String> storageClass, boolean deleteClaim)
      implements Cache {
    public static final Quantity DEFAULT_SIZE = new Quantity("256Mi");

    public SharedClaim {
      PersistentClaim.requireSize(size);
      storageClass.ifPresent(Names::storageClass);
    }

    @Override
    public Kind kind() {
      return Kind.SHARED_CLAIM;
    }

    @Override
    public Optional<SharedClaim> sharedClaim() {
      return Optional.of(this);
    }
  }

  /**
   * In a bucket of Google Cloud Storage, with one archive for each set of packages.
   *
   * <pre>{@code
   * spec:
   *   pythonPackages:
   *     cache:
   *       type: gcs
   *       gcs:
   *         bucket: shop-kaspr-packages
   *         prefix: kaspr-packages/
   *         maxArchiveSize: 500Mi
   *         auth: key
   *         secretRef:
   *           name: gcs-sa-key
   *           key: sa.json
   *         access: readOnly
   *         warmUp: true
   *         warmUpSecretRef:
   *           name: gcs-writer-key
   *           key: sa.json
   * }</pre>
   *
   * @param prefix what the archives' names begin with: empty, or a text that ends in {@code /};
   *     {@code {namespace}} in it stands for the app's namespace
   * @param serviceAccountKey the Secret's key whose value is the JSON key file; empty where {@code
   *     auth} is {@code workloadIdentity} and Google knows the pod by its own ServiceAccount
   * @param warmUp whether a Job fills the bucket before the pods start, and how
   */
  record Gcs(
      String bucketName,
      String prefix,
      long maxArchiveBytes,
      Optional<SecretKey> serviceAccountKey,
      Access access,
      Optional<WarmUp> warmUp)
      implements Cache {
    /** What pods do with the bucket. */
    public enum Access {
      READ_WRITE,
      READ_ONLY
    }

    public static final String DEFAULT_PREFIX = "kaspr-packages/";
    public static final long DEFAULT_MAX_ARCHIVE_BYTES = 1L << 30;

    public Gcs {
      BucketNames.require(bucketName);
      prefix = normalPrefix(prefix);
      require(maxArchiveBytes > 0, "maxArchiveBytes must be more than 0");
    }

    @Override
    public Kind kind() {
      return Kind.GCS;
    }

    @Override
    public Optional<Gcs> bucket() {
      return Optional.of(this);
    }

    /** The same bucket for the Job that fills it; empty if there is none. */
    public Optional<Gcs> forWarmUp() {
      return warmUp.map(
          job ->
              new Gcs(
                  bucketName,
                  prefix,
                  maxArchiveBytes,
                  job.serviceAccountKey().or(() -> serviceAccountKey),
                  Access.READ_WRITE,
                  warmUp));
    }

    /**
     * Returns the name of a bucket.
     *
     * @throws IllegalArgumentException if it is none by Google's rules
     */
    public static String requireBucket(String name) {
      return BucketNames.require(name);
    }

    /**
     * Returns the prefix with a {@code /} at its end. An empty one, for the root of the bucket,
     * stays empty.
     *
     * @throws IllegalArgumentException if it breaks one of the rules of {@link ObjectPrefixes}
     */
    public static String normalPrefix(String prefix) {
      return ObjectPrefixes.normal(prefix);
    }
  }
}
