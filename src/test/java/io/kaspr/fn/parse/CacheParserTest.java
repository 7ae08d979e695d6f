package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.Cache.Gcs;
import io.kaspr.fn.spec.Cache.Gcs.Access;
import io.kaspr.fn.spec.Cache.SharedClaim;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CacheParserTest {
  private static final String PATH = "spec.pythonPackages.cache.";

  @Test
  void hasDefaultsForAllButBucketAndSecret() {
    assertThat(gcs("bucket: my-cache, secretRef: {name: gcs-key}"))
        .isEqualTo(
            keyed("my-cache", "kaspr-packages/", 1L << 30, new SecretKey("gcs-key", "sa.json")));
  }

  @Test
  void readsEverySetting() {
    assertThat(
            gcs(
                "bucket: b.example.com, prefix: team/a, maxArchiveSize: 2G, secretRef: {name: k, key: a.json}"))
        .isEqualTo(keyed("b.example.com", "team/a/", 2_000_000_000L, new SecretKey("k", "a.json")));
  }

  @Test
  void needsNoSecretWithAWorkloadIdentity() {
    assertThat(gcs("bucket: my-cache, auth: workloadIdentity, access: readOnly"))
        .isEqualTo(
            new Gcs(
                "my-cache",
                "kaspr-packages/",
                1L << 30,
                Optional.empty(),
                Access.READ_ONLY,
                Optional.empty()));
  }

  @Test
  void refusesASecretBesideAWorkloadIdentity() {
    assertThat(
            parse("type: gcs, gcs: {bucket: abc, auth: workloadIdentity, secretRef: {name: a}}")
                .errors())
        .singleElement()
        .asString()
        .startsWith(PATH + "gcs.secretRef: must not be there with auth: workloadIdentity");
  }

  @Test
  void saysOfAWrongAuthOnlyThat() {
    assertThat(parse("type: gcs, gcs: {bucket: my-cache, auth: keys}").errors())
        .singleElement()
        .asString()
        .startsWith(PATH + "gcs.auth: must be ");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "a, a/", "a/, a/", "a///, a/", "a/b, a/b/", "ä ö, ä ö/", ".a, .a/"})
  void endsAPrefixInOneSlashAndLeavesTheEmptyOneEmpty(String prefix, String normal) {
    assertThat(withPrefix("'" + prefix + "'").valid().pythonPackages().orElseThrow().cache())
        .isEqualTo(keyed("my-cache", normal, 1L << 30, new SecretKey("gcs-key", "sa.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "a/../b",
        "./a",
        "a/.",
        "\"a\\nb\"",
        "\"a\\rb\"",
        "\"a\\0\"",
        ".well-known/acme-challenge/x"
      })
  void refusesAPrefixThatNoObjectShouldHave(String prefix) {
    assertThat(withPrefix(prefix).errors())
        .singleElement()
        .asString()
        .startsWith(PATH + "gcs.prefix: must ");
  }

  @ParameterizedTest
  @CsvSource({"/a, a", "a//b, a/b", "//, ''", "'\" a\"', a"})
  void proposesThePrefixThatWasMeant(String prefix, String meant) {
    assertThat(withPrefix(prefix).proposal()).contains(meant);
  }

  @Test
  void leavesRoomForTheRestOfTheObjectsName() {
    assertThat(withPrefix("a".repeat(862)).app()).isPresent();
    assertThat(withPrefix("a".repeat(863)).errors()).hasSize(1);
    assertThat(withPrefix("ä".repeat(432)).errors()).hasSize(1);
    assertThat(withPrefix("'{namespace}" + "a".repeat(799) + "'").errors())
        .singleElement()
        .asString()
        .contains("needs the app's namespace");
    assertThat(withPrefix("'{namespace}" + "a".repeat(800) + "'").errors())
        .singleElement()
        .asString()
        .contains("must have at most 863 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "a-b_c", "my.bucket.example", "0a0", "1.2.3", "1.2.3.4567"})
  void acceptsNamesThatBucketsHave(String bucket) {
    assertThat(withBucket(bucket).app()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "-ab",
        "ab-",
        "a..b",
        "a.-b",
        "goog-x",
        "my-google-x",
        "g00gle1",
        "192.168.5.4",
        "a b",
        "é12",
        "'a/b'",
        "''"
      })
  void refusesNamesThatNoBucketHas(String bucket) {
    assertThat(withBucket(bucket).errors())
        .singleElement()
        .asString()
        .startsWith(PATH + "gcs.bucket: must ");
  }

  @Test
  void limitsTheLengthOfBuckets() {
    assertThat(withBucket("a".repeat(63)).app()).isPresent();
    assertThat(withBucket("a".repeat(64)).errors()).hasSize(1);
    assertThat(withBucket(("a".repeat(54) + ".").repeat(4) + "ab").app()).isPresent();
    assertThat(withBucket(("a".repeat(54) + ".").repeat(4) + "abc").errors()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"My-Cache, my-cache", "gs://my-cache, my-cache", "gs://my-cache/, my-cache"})
  void proposesTheBucketThatWasMeant(String bucket, String meant) {
    assertThat(withBucket(bucket).proposal()).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "1Gi, 1073741824",
    "500M, 500000000",
    "1073741824, 1073741824",
    "1e9, 1000000000",
    "1.5Gi, 1610612736",
    "0.1, 1",
    "1.0000000001Ki, 1025",
    "7Ei, 8070450532247928832",
    "1E3, 1000"
  })
  void knowsTheExactSizeInBytes(String size, long bytes) {
    Gcs cache = gcs("bucket: my-cache, secretRef: {name: k}, maxArchiveSize: '" + size + "'");

    assertThat(cache.maxArchiveBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"512m, 512Mi", "512u, 512Ki", "512n, 512Ki", "1GB, 1G", "1gi, 1Gi", "1K, 1Ki"})
  void proposesTheSizeThatWasMeant(String size, String meant) {
    assertThat(withSize(size).proposal()).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1Gi",
        "0Gi",
        "8Ei",
        "1e19",
        "99999999999999999999",
        "lots",
        "''",
        "1e999999999",
        "Gi",
        "1GiGi"
      })
  void refusesSizesThatAreNone(String size) {
    assertThat(withSize(size).errors())
        .singleElement()
        .asString()
        .startsWith(PATH + "gcs.maxArchiveSize: must be ");
  }

  @Test
  void proposesTheTypeThatGoesWithTheSettings() {
    String gcs = "gcs: {bucket: my-cache, secretRef: {name: k}}";

    assertThat(parse(gcs).errors())
        .containsExactly(PATH + "type: must be gcs beside the settings of gcs");
    assertThat(parse("type: pvc, " + gcs).errors())
        .containsExactly(PATH + "type: must be gcs beside the settings of gcs, but is pvc");
    assertThat(parse(gcs).proposal()).contains("gcs");
    assertThat(parse("type: GCS, " + gcs).proposal()).contains("gcs");
  }

  @Test
  void saysAllThatTheSettingsLack() {
    List<String> lacking =
        List.of(
            PATH
                + "gcs.bucket: is required, here or for all apps as the function's setting"
                + " defaults.gcs.bucket",
            PATH
                + "gcs.secretRef.name: is required, here or for all apps as the function's setting"
                + " defaults.gcs.secretRef.name");

    assertThat(parse("type: gcs").errors()).isEqualTo(lacking);
    assertThat(parse("type: gcs, gcs: {}").errors()).isEqualTo(lacking);
    assertThat(parse("type: gcs, gcs: {secretRef: {}}").errors()).isEqualTo(lacking);
  }

  @Test
  void warnsOfEachSettingOfClaims() {
    Parsing parsing =
        parse(
            "type: gcs, storageClass: fast, size: 1Gi, accessMode: ReadWriteMany, deleteClaim: true,"
                + " enabled: false, gcs: {bucket: my-cache, secretRef: {name: k}}");

    assertThat(parsing.app()).isPresent();
    assertThat(parsing.warnings())
        .containsExactly(
            PATH + "storageClass: has no effect, as the type is gcs",
            PATH + "size: has no effect, as the type is gcs",
            PATH + "deleteClaim: has no effect, as the type is gcs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "{}", "{enabled: false}", "{enabled: false, type: pvc, size: 1Gi}"})
  void isNoCacheUnlessItIsEnabled(String cache) {
    assertThat(cache(cache)).isEqualTo(new Cache.None());
  }

  @Test
  void isASharedClaimWhenItIsEnabled() {
    Quantity usual = new Quantity("256Mi");

    assertThat(cache("{enabled: true}")).isEqualTo(new SharedClaim(usual, Optional.empty(), true));
    assertThat(cache("{enabled: true, type: pvc, accessMode: ReadWriteMany, storageClass: ''}"))
        .isEqualTo(new SharedClaim(usual, Optional.of(""), true));
    assertThat(
            parse("enabled: true, size: 1.5G, storageClass: nfs, deleteClaim: false")
                .app()
                .orElseThrow()
                .pythonPackages()
                .orElseThrow()
                .cache())
        .isEqualTo(new SharedClaim(new Quantity("1.5G"), Optional.of("nfs"), false));
  }

  @ParameterizedTest
  @CsvSource({
    "storageClass, A_b",
    "size, 0",
    "size, 512m",
    "accessMode, ReadWriteOnce",
    "deleteClaim, maybe",
    "type, PVC"
  })
  void refusesAClaimThatCannotBe(String field, String value) {
    assertThat(parse("enabled: true, " + field + ": '" + value + "'").errors())
        .singleElement()
        .asString()
        .startsWith(PATH + field + ": must be ");
  }

  @Test
  void warnsOfSettingsThatWaitToBeEnabled() {
    String settings = "type: pvc, size: 1Gi, deleteClaim: false";

    assertThat(parse(settings).warnings())
        .containsExactly(
            PATH + "type: has no effect, as enabled is not true",
            PATH + "size: has no effect, as enabled is not true",
            PATH + "deleteClaim: has no effect, as enabled is not true");
    assertThat(parse(settings + ", enabled: false").warnings()).isEmpty();
  }

  @Test
  void checksSettingsThatWaitToBeEnabled() {
    assertThat(parse("enabled: maybe, size: big, accessMode: ReadWriteOnce").errors())
        .extracting(error -> error.replaceFirst(":.*", ""))
        .containsExactlyInAnyOrder(PATH + "enabled", PATH + "size", PATH + "accessMode");
  }

  @Test
  void refusesATypeThatIsNone() {
    assertThat(parse("type: s3").errors())
        .containsExactly(PATH + "type: must be pvc or gcs, but is \"s3\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: A}",
        "{name: 'a/b'}",
        "{name: k, key: 'a/b'}",
        "{name: k, key: ..}",
        "{name: k, key: ''}"
      })
  void refusesSecretsThatCannotBe(String secret) {
    assertThat(parse("type: gcs, gcs: {bucket: my-cache, secretRef: " + secret + "}").errors())
        .hasSize(1);
  }

  private static Gcs keyed(String bucket, String prefix, long size, SecretKey key) {
    return new Gcs(bucket, prefix, size, Optional.of(key), Access.READ_WRITE, Optional.empty());
  }

  private static Gcs gcs(String settings) {
    Parsing parsing = parse("type: gcs, gcs: {" + settings + "}");
    return (Gcs) parsing.valid().pythonPackages().orElseThrow().cache();
  }

  private static Cache cache(String cache) {
    return Parsing.ofPackages("cache: " + cache).valid().pythonPackages().orElseThrow().cache();
  }

  private static Parsing withBucket(String bucket) {
    return parse("type: gcs, gcs: {bucket: " + bucket + ", secretRef: {name: gcs-key}}");
  }

  private static Parsing withPrefix(String prefix) {
    return parse(
        "type: gcs, gcs: {bucket: my-cache, secretRef: {name: gcs-key}, prefix: " + prefix + "}");
  }

  private static Parsing withSize(String size) {
    return parse(
        "type: gcs, gcs: {bucket: my-cache, secretRef: {name: k}, maxArchiveSize: " + size + "}");
  }

  private static Parsing parse(String cache) {
    return Parsing.ofPackages("cache: {" + cache + "}");
  }
}
