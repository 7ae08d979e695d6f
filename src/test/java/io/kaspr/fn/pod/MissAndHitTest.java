package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The script as a pod runs it: misses, hits, and what lies on the volume. */
@Tag("python")
final class MissAndHitTest extends ScriptScenario {
  @Test
  void aMissInstallsWithPipAndUploads() throws Exception {
    Run run = bed.run();

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(bed.pod.listing())
        .contains("hello.py", ".kaspr-packages")
        .doesNotContain(".kaspr-work");
    assertThat(Archives.names(bed.google.bucket.only().content()))
        .startsWith(".kaspr-packages")
        .contains("hello.py", "hello-1.0.dist-info/METADATA")
        .noneMatch(name -> name.startsWith("./") || name.startsWith("/"));
    assertThat(run.output()).contains("done: cache miss, installed with pip in ", "upload ");
  }

  @Test
  void theKeyNamesPythonMachineAndCLibrary() throws Exception {
    bed.run();

    String hash = bed.packagesHash();
    String machine = Tools.output("uname", "-m");
    String version =
        Image.output("python3", "-c", "import sys; print('%d.%d' % sys.version_info[:2])");
    String libc = Image.output("getconf", "GNU_LIBC_VERSION").replace(" ", "");
    String platform = "py" + version + "-" + machine + "-" + libc;
    assertThat(bed.google.bucket.objects())
        .containsOnlyKeys("kaspr-packages/my-app/" + hash + "-" + platform + ".tar.gz");
  }

  @Test
  void aHitContactsNoIndexAndGivesTheSameFiles() throws Exception {
    bed.run();
    Map<String, String> installed = bed.pod.contents();
    int requests = bed.index.requests().size();

    bed.pod.newVolume();
    Run run = bed.run();

    assertThat(run.output()).contains("done: cache hit in ");
    assertThat(run.exitCode()).isZero();
    assertThat(bed.index.requests()).hasSize(requests);
    assertThat(bed.pod.contents()).isEqualTo(installed);
  }

  @Test
  void anArchiveBeyondTheLimitIsNotUploaded() throws Exception {
    bed.set("cache.gcs.maxArchiveSize", "500");
    Run run = bed.run();

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("not uploaded: ", "maxArchiveSize");
    assertThat(bed.google.bucket.objects()).isEmpty();
    assertThat(bed.pod.listing()).contains("hello.py");
  }
}
