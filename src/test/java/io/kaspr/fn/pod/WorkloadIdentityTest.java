package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pod without a key, which has its token from the metadata server. */
@Tag("python")
final class WorkloadIdentityTest extends NetworkScenario {

  @BeforeEach
  void runOnGke() {
    bed.set("cache.gcs.auth", "workloadIdentity").set("cache.gcs.secretRef", null);
    bed.withoutSecret("gcs-sa-key")
        .env("GCE_METADATA_HOST", URI.create(bed.google.url()).getAuthority());
  }

  @Test
  void storesAndHitsWithoutAKey() throws Exception {
    missesAndStores();
    assertThat(bed.google.requests()).contains("metadata", "start").doesNotContain("token");

    bed.pod.newVolume();
    hits();
  }

  @Test
  void aServerThatIsNotReadyIsAskedAgain() throws Exception {
    Fault busy = Fault.status(503, "");
    bed.google.will("metadata", busy, Fault.reset(), busy, busy, busy, busy);

    missesAndStores();
  }

  @Test
  void anotherServerGetsNoFurther() throws Exception {
    bed.google.will("metadata", Fault.status(404, "no such page"));

    missesFor("no metadata server of Google answered (404)");
    assertThat(bed.google.requests()).containsExactly("metadata");
  }

  @Test
  void aProxyIsNotAsked() throws Exception {
    bed.force("http_proxy", "http://127.0.0.1:1").force("no_proxy", "");

    bed.run();
    assertThat(bed.google.requests()).containsExactly("metadata");
  }

  @Test
  void whoMayOnlyReadUploadsNothing() throws Exception {
    bed.set("cache.gcs.access", "readOnly");

    missesFor("not uploaded, as cache.gcs.access is readOnly");
    assertThat(bed.google.requests()).containsExactly("metadata", "download");
  }
}
