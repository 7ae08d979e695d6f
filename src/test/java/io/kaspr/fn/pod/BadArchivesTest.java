package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.pod.Archives.Member;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bad archive is never used, costs one miss, and is replaced by the pod that found it. More ways
 * to be bad are in test_unpacking.py.
 */
@Tag("python")
final class BadArchivesTest extends NetworkScenario {

  @Test
  void anArchiveCutShortIsReplaced() throws Exception {
    byte[] good = GoodArchive.content(bed);
    replaces(Arrays.copyOf(good, good.length - 10), "it ends too early");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gone", "<html>Please log in to the hotel</html>"})
  void whatIsNoArchiveIsReplaced(String content) throws Exception {
    replaces(content.getBytes(ISO_8859_1), "it ");
  }

  /** A single bit may not matter: zeros that are copied from another place are zeros too. */
  @Test
  void damagedBytesAreFound() throws Exception {
    byte[] bad = GoodArchive.content(bed);
    for (int i = bad.length / 2; i < bad.length / 2 + 16; i++) {
      bad[i] ^= 1;
    }
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
  void anArchiveOfAnotherPythonIsReplaced() throws Exception {
    String tar = Archives.text(GoodArchive.content(bed));
    String other = tar.replace("platform py3.", "platform py2.");
    replaces(Archives.gzip(other.getBytes(ISO_8859_1)), "its marker says it is another set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tmp/evil.py", "../evil.py", "a/../../evil.py", ".kaspr-work/evil.py"})
  void aNameThatLeadsOutIsRefused(String name) throws Exception {
    replacesWith("it has a member by the name of", Member.file(name));
    assertThat(bed.pod.directory().resolve("tmp/evil.py")).doesNotExist();
    assertThat(bed.pod.packages().resolve("../evil.py")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../tmp", "/tmp", "hello-1.0.dist-info/../../.."})
  void aLinkThatLeadsOutIsRefused(String target) throws Exception {
    replacesWith("the link evil leads outside", Member.link("evil", target));
  }

  @Test
  void whatLiesBehindALinkIsRefused() throws Exception {
    Member link = Member.link("evil", "hello-1.0.dist-info");
    replacesWith("evil/extra.py lies behind a symbolic link", link, Member.file("evil/extra.py"));
  }

  /** Hard link, character and block device, FIFO, and a type that nobody knows. */
  @ParameterizedTest
  @ValueSource(chars = {'1', '3', '4', '6', 'Z'})
  void whatIsNeitherFileNorDirectoryNorLinkIsRefused(char type) throws Exception {
    Member member = new Member("evil", type, type == '1' ? "hello.py" : "", 0644, 0);
    replacesWith("evil is neither file nor directory nor symbolic link", member);
  }

  @ParameterizedTest
  @ValueSource(ints = {04755, 02755, 01755})
  void moreRightsThanAPackageNeedsAreRefused(int mode) throws Exception {
    replacesWith("evil has the mode %o".formatted(mode), new Member("evil", '0', "", mode, 0));
  }

  @Test
  void aNameThatComesTwiceIsRefused() throws Exception {
    replacesWith("hello.py comes twice", Member.file("hello.py"));
  }

  @Test
  void moreFilesThanTheMarkerSaysAreRefused() throws Exception {
    replacesWith(", its marker says ", Member.file("extra.py"));
  }

  @Test
  void aBombIsRefusedBeforeItFillsTheDisk() throws Exception {
    bed.set("cache.gcs.maxArchiveSize", "1M");
    Member zeros = new Member("evil", '0', "", 0644, 200_000_000);
    replacesWith("unpacked it has more than 10 times maxArchiveSize", zeros);
  }

  @Test
  void anArchiveOfAnotherProgramIsReplaced() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Archives.text(GoodArchive.content(bed)).getBytes(ISO_8859_1));
    }
    replaces(bytes.toByteArray(), "it is no gzip file of this script");
  }

  /** GNU tar takes such a size for 0, and would unpack the link in the content unseen. */
  @Test
  void aNumberThatTarReadsOtherwiseIsRefused() throws Exception {
    String tar = Archives.text(GoodArchive.content(bed));
    int size = tar.indexOf("hello.py\0") + 124;
    byte[] odd = (tar.substring(0, size) + "\0" + tar.substring(size + 1)).getBytes(ISO_8859_1);
    replaces(Archives.gzip(odd), "a header in it is damaged, or was not written by this script");
  }

  @Test
  void aNameThatIsFileAndDirectoryIsRefused() throws Exception {
    replacesWith("zz/b cannot be written", Member.file("zz"), Member.file("zz/b"));
  }

  @Test
  void whatFollowsTheEndIsRefused() throws Exception {
    byte[] good = GoodArchive.content(bed);
    replaces(joined(good, new byte[] {1}), "it ends too early");

    bed.pod.newVolume();
    byte[] tar = Archives.text(good).getBytes(ISO_8859_1);
    byte[] garbage = "evil".getBytes(ISO_8859_1);
    replaces(Archives.gzip(joined(tar, garbage)), "bytes follow the end of the archive");
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  private void replacesWith(String reason, Member... members) throws Exception {
    replaces(Archives.with(GoodArchive.content(bed), members), reason);
  }

  /** Finds the bad archive, says why, leaves a good one in its place; the next pod hits. */
  private void replaces(byte[] bad, String reason) throws Exception {
    StoredObject stored = bed.google.bucket.put(GoodArchive.key(bed), bad);

    Run run = missesAndStores();

    assertThat(run.output()).contains("the archive in the cache is refused: ", reason);
    assertThat(bed.google.bucket.only().generation()).isEqualTo(stored.generation() + 1);
    assertThat(bed.pod.listing())
        .containsExactly(".kaspr-packages", "hello-1.0.dist-info", "hello.bin", "hello.py");
    assertThat(bed.pod.packages().resolve("hello.py")).isRegularFile();

    bed.pod.newVolume();
    hits();
  }
}
