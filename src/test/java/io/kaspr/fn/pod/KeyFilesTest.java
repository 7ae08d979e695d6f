package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A key file that cannot be used is said once, with what is wrong, and contacts nobody. More ways
 * to be wrong are in test_key_file.py.
 */
@Tag("python")
final class KeyFilesTest extends NetworkScenario {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                              | is not JSON",
        "not JSON                                        | is not JSON",
        "[]                                              | is not a JSON object",
        "{}                                              | has no client_email",
        "{\"type\": \"authorized_user\"}                 | of type authorized_user",
        "{\"client_email\": \"a@b\"}                     | has no private_key",
        "{\"client_email\": 7, \"private_key\": \"x\"}   | has no client_email",
        "{\"client_email\": \"a@b\", \"private_key\": \"nothing\"} | is not an unencrypted RSA key",
        "{\"client_email\": \"a@b\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\nAAAA\\n-----END PRIVATE KEY-----\"}"
            + " | is not an unencrypted RSA key",
        "{\"client_email\": \"a@b\", \"private_key\": \"x\", \"token_uri\": \"file:///etc/passwd\"} | is not a URL"
      })
  void thatIsMalformedIsSaidOnce(String file, String reason) throws Exception {
    bed.keyFile(file);

    saysOnce(reason);
  }

  @Test
  void thatIsMissingIsSaidOnce() throws Exception {
    bed.withoutSecret("gcs-sa-key");

    saysOnce("the service-account key is missing");
  }

  @Test
  void withALockedKeyIsSaidOnce() throws Exception {
    bed.keyFile(bed.google.keyFile().replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"));

    saysOnce("is not an unencrypted RSA key");
  }

  @Test
  void withoutFinalNewlineWillDo() throws Exception {
    GoodArchive.store(bed);
    bed.keyFile(bed.google.keyFile().strip());

    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  private void saysOnce(String reason) throws Exception {
    Run run = runWell();

    assertThat(run.output()).containsOnlyOnce("the cache cannot be used: ").contains(reason);
    assertThat(run.output()).contains("done: cache miss, installed with pip in ");
    assertThat(bed.google.requests()).isEmpty();
  }
}
