package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * A bad archive is never used, costs one miss, and is replaced by the pod that found it. The ways
 * to be bad are all in test_gcs_cache.py.
 */
final class BadArchivesTest extends ScriptScenario {

  @Test
  void anArchiveCutShortIsReplaced() throws Exception {
    byte[] good = GoodArchive.content(bed);
    replaces(Arrays.copyOf(good, good.length - 10), "it ends too early");
  }

  @Test
  void whatIsNoArchiveIsReplaced() throws Exception {
    replaces("gone".getBytes(ISO_8859_1), "it is no proper gzip file");
  }

  @Test
  void aDamagedByteIsFound() throws Exception {
    byte[] bad = GoodArchive.content(bed);
    bad[bad.length / 2] ^= 1;
    replaces(bad, "it");
  }

  @Test
  void theArchiveOfAnotherSetIsReplaced() throws Exception {
    String tar = Archives.text(GoodArchive.content(bed));
    String hash = bed.packagesHash();
    String other = tar.replace("packages " + hash, "packages 0123456789abcde0");
    replaces(Archives.gzip(other.getBytes(ISO_8859_1)), "its marker says it is another set");
  }

  @Test
  void anAbsolutePathIsRefused() throws Exception {
    replacesWithMember("/tmp/evil.py", '0', "", 0644, "a member by the name of");
    assertThat(bed.pod.directory().resolve("tmp/evil.py")).doesNotExist();
  }

  @Test
  void aLinkThatLeadsOutIsRefused() throws Exception {
    replacesWithMember("evil", '2', "../../tmp", 0777, "the link evil leads outside");
  }

  private void replacesWithMember(String name, char type, String link, int mode, String reason)
      throws IOException, InterruptedException {
    byte[] good = GoodArchive.content(bed);
    replaces(Archives.withMember(good, name, type, link, mode), reason);
  }

  /** Finds the bad archive, says why, leaves a good one in its place. */
  private void replaces(byte[] bad, String reason) throws IOException, InterruptedException {
    StoredObject stored = bed.google.bucket.put(GoodArchive.key(bed), bad);

    Run run = runWell();

    assertThat(run.output()).contains("the archive in the cache is refused", reason);
    assertThat(bed.google.bucket.only().generation()).isGreaterThan(stored.generation());
    assertThat(Archives.names(bed.google.bucket.only().content())).contains("hello.py");
    assertThat(bed.pod.listing()).doesNotContain("evil", "extra.py", ".kaspr-work");
  }
}
