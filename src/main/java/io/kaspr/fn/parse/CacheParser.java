package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.Cache.Gcs;
import io.kaspr.fn.spec.Cache.Gcs.Access;
import io.kaspr.fn.spec.Cache.SharedClaim;
import io.kaspr.fn.spec.WarmUp;
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
      List.of(
          "bucket",
          "prefix",
          "maxArchiveSize",
          "auth",
          "secretRef",
          "access",
          "warmUp",
          "warmUpSecretRef");
  private static final List<String> KNOWN_IN_SECRET = List.of("name", "key");
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
      Optional<Fields> gcs = cache.objectOrEmpty("gcs", KNOWN_IN_GCS);
      gcs.ifPresent(CacheParser::warnOfIdleSecret);
      return gcs.flatMap(CacheParser::gcs);
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

  private static void warnOfIdleSecret(Fields gcs) {
    if (gcs.field("warmUp").map(Field::found).orElse("false").equals("false")) {
      gcs.field("warmUpSecretRef").ifPresent(s -> s.warn("has no effect, as warmUp is not true"));
    }
  }

  /** Of an app, or of the settings for all apps. */
  public static Optional<Cache> gcs(Fields gcs) {
    Optional<String> bucket =
        gcs.requiredOrSet("bucket", "defaults.gcs.bucket", Gcs::requireBucket);
    String prefix = gcs.text("prefix", Gcs::normalPrefix).orElse(Gcs.DEFAULT_PREFIX);
    long size =
        gcs.text("maxArchiveSize", text -> new Quantity(text).bytes())
            .orElse(Gcs.DEFAULT_MAX_ARCHIVE_BYTES);
    Optional<SecretKey> key = key(gcs);
    Access access =
        gcs.oneOf("access", List.of("readWrite", "readOnly")).filter("readOnly"::equals).isPresent()
            ? Access.READ_ONLY
            : Access.READ_WRITE;
    Optional<WarmUp> warmUp = warmUp(gcs);
    return gcs.build(() -> new Gcs(bucket.orElseThrow(), prefix, size, key, access, warmUp));
  }

  private static Optional<WarmUp> warmUp(Fields gcs) {
    Optional<Field> secret = gcs.field("warmUpSecretRef");
    Optional<SecretKey> key =
        isKeyless(gcs)
            ? secret.flatMap(CacheParser::needless)
            : secret.flatMap(s -> Fields.of(s, KNOWN_IN_SECRET)).flatMap(CacheParser::ownSecret);
    return gcs.flag("warmUp", false) ? Optional.of(new WarmUp(key)) : Optional.empty();
  }

  private static boolean isKeyless(Fields gcs) {
    return gcs.field("auth")
        .flatMap(Field::plainText)
        .filter(WORKLOAD_IDENTITY::equals)
        .isPresent();
  }

  /** Empty with a workload identity, or after an error. */
  private static Optional<SecretKey> key(Fields gcs) {
    Optional<String> auth = gcs.oneOf("auth", List.of("key", WORKLOAD_IDENTITY));
    if (isKeyless(gcs)) {
      return gcs.field("secretRef").flatMap(CacheParser::needless);
    }
    boolean badAuth = gcs.has("auth") && auth.isEmpty();
    return badAuth
        ? Optional.empty()
        : gcs.objectOrEmpty("secretRef", KNOWN_IN_SECRET).flatMap(CacheParser::secret);
  }

  private static Optional<SecretKey> needless(Field secret) {
    return secret.complain(
        "must not be there with auth: workloadIdentity, which needs no key; remove it, or set auth"
            + " to key");
  }

  private static Optional<SecretKey> secret(Fields secret) {
    return secret(
        secret, secret.requiredOrSet("name", "defaults.gcs.secretRef.name", Names::subdomain));
  }

  private static Optional<SecretKey> ownSecret(Fields secret) {
    return secret(secret, secret.required("name", Names::subdomain));
  }

  private static Optional<SecretKey> secret(Fields secret, Optional<String> name) {
    String key = secret.text("key", Names::dataKey).orElse("sa.json");
    return secret.build(() -> new SecretKey(name.orElseThrow(), key));
  }
}
