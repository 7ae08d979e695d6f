package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaks that are planted are found. */
final class LeakWatchTest extends ScriptScenario {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo \"pip says $TOKEN\"",
        "echo \"$TOKEN\" >/dev/termination-log",
        "echo \"$TOKEN\" >/tmp/left-behind",
        "echo \"$TOKEN\" >/opt/kaspr/packages/left-behind",
        "bash -c 'sleep 3; :' name \"$TOKEN\"",
        "exec 3>/tmp/open; rm /tmp/open; echo \"$TOKEN\" >&3; sleep 3"
      })
  void isFoundWhereverItIs(String leak) {
    bed.secretEnv("TOKEN", "s3cret-token").script(leak);

    assertThatThrownBy(bed::run).hasMessageStartingWith("a secret leaks into ");
  }

  @Test
  void isFoundInAnArgumentThatIsGoneAtOnce() {
    bed.secretEnv("TOKEN", "s3cret-token").script("rm -f \"$TOKEN\"").traced();

    assertThatThrownBy(bed::run).hasMessageStartingWith("a secret leaks into the arguments");
  }

  @Test
  void isFoundInAnArchive() {
    bed.secretEnv("TOKEN", "s3cret-token").script(":");
    bed.google.bucket.put("archive", Archives.gzip("s3cret-token".getBytes(US_ASCII)));

    assertThatThrownBy(bed::run).hasMessageStartingWith("a secret leaks into the archive");
  }
}
