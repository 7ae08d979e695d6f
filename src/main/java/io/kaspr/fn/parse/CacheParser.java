package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.Cache.Gcs.Access;
import io.kaspr.fn.spec.Cache.SharedClaim;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.List;
import java.util.Optional;

/** Reads {@code spec.pythonPackages.cache}. */
public final class CacheParser {
  private static final List<String> KNOWN =
      List.of("type", "enabled", "storageClass", "size", "accessMode", "deleteClaim", "gcs");
  private static final List<String> KNOWN_IN_GCS =
      List.of("bucket", "prefix", "maxArchiveSize", "auth", "secretRef", "access");
  private static final String WORKLOAD_IDENTITY = "workloadIdentity";

  private CacheParser() {}

  static Optional<Cache> parse(Fields packages) {
    if (!packages.has("cache")) {
      return Optional.of(new Cache.None());
    }
    return packages.object("cache", KNOWN).flatMap(CacheParser::cache);
  }

  private static Optional<Cache> cache(Fields cache) {
    Optional<String> type = cache.oneOf("type", List.of("pvc", "gcs"));
    boolean badType = cache.has("type") && type.isEmpty();
    boolean isGcs = type.filter("gcs"::equals).isPresent();
    if (isGcs || cache.has("gcs")) {
      requireType(cache, isGcs || badType);
      cache.flag("enabled", true);
      warnOfClaim(cache);
      return cache.objectOrEmpty("gcs", KNOWN_IN_GCS).flatMap(CacheParser::gcs);
    }
    return badType ? Optional.empty() : withoutGcs(cache);
  }

  private static Optional<Cache> withoutGcs(Fields cache) {
    ClaimParser.hasUsualAccessMode(cache);
    Optional<SharedClaim> claim = ClaimParser.parse(cache);
    if (cache.flag("enabled", false)) {
      claim.ifPresent(valid -> ClaimParser.informOfDeletion(cache, valid));
      return claim.map(Cache.class::cast);
    }
    warnThatItIsOff(cache);
    return cache.build(Cache.None::new);
  }

  /** No warning if enabled is false: then its user knows that the other fields have no effect. */
  private static void warnThatItIsOff(Fields cache) {
    if (!cache.has("enabled")) {
      cache
          .present(List.of("type", "storageClass", "size", "accessMode", "deleteClaim"))
          .forEach(field -> field.warn("has no effect, as enabled is not true"));
    }
  }

  private static void requireType(Fields cache, boolean isGcsOrReported) {
    if (!isGcsOrReported) {
      String found = cache.has("type") ? ", but is pvc" : "";
      String message = "must be gcs beside the settings of gcs" + found;
      cache.complain("type", message, Optional.of("gcs"));
    }
  }

  private static void warnOfClaim(Fields cache) {
    ClaimParser.parse(cache);
    boolean usual = ClaimParser.hasUsualAccessMode(cache);
    cache.present(ClaimParser.KNOWN).stream()
        .filter(field -> !(usual && field.name().equals("accessMode")))
        .forEach(field -> field.warn("has no effect, as the type is gcs"));
  }

  public static Optional<Cache> gcs(Fields gcs) {
    Optional<String> bucket =
        gcs.requiredOrSet("bucket", "defaults.gcs.bucket", Cache.Gcs::requireBucket);
    String prefix = gcs.text("prefix", Cache.Gcs::normalPrefix).orElse(Cache.Gcs.DEFAULT_PREFIX);
    long size =
        gcs.text("maxArchiveSize", text -> new Quantity(text).bytes())
            .orElse(Cache.Gcs.DEFAULT_MAX_ARCHIVE_BYTES);
    Optional<SecretKey> key = key(gcs);
    Access access =
        gcs.oneOf("access", List.of("readWrite", "readOnly")).filter("readOnly"::equals).isPresent()
            ? Access.READ_ONLY
            : Access.READ_WRITE;
    return gcs.build(() -> new Cache.Gcs(bucket.orElseThrow(), prefix, size, key, access));
  }

  /** Empty with a workload identity, or after an error. */
  private static Optional<SecretKey> key(Fields gcs) {
    Optional<String> auth = gcs.oneOf("auth", List.of("key", WORKLOAD_IDENTITY));
    if (auth.filter(WORKLOAD_IDENTITY::equals).isPresent()) {
      return gcs.field("secretRef").flatMap(CacheParser::needless);
    }
    boolean badAuth = gcs.has("auth") && auth.isEmpty();
    return badAuth
        ? Optional.empty()
        : gcs.objectOrEmpty("secretRef", List.of("name", "key")).flatMap(CacheParser::secret);
  }

  private static Optional<SecretKey> needless(Field secret) {
    return secret.complain(
        "must not be there with auth: workloadIdentity, which needs no key; remove it, or set auth"
            + " to key");
  }

  private static Optional<SecretKey> secret(Fields secret) {
    Optional<String> name =
        secret.requiredOrSet("name", "defaults.gcs.secretRef.name", Names::subdomain);
    String key = secret.text("key", Names::dataKey).orElse("sa.json");
    return secret.build(() -> new SecretKey(name.orElseThrow(), key));
  }
}
