package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Without a cache a pod installs its packages, once. */
@Tag("python")
final class EmptyDirTest extends ScriptScenario {

  @BeforeEach
  void takeTheCacheAway() {
    bed.set("cache", null).withoutSecret("gcs-sa-key");
  }

  @Test
  void asksTheIndexAloneAndIsReadAgainAfterARestart() throws Exception {
    assertThat(runWell().output()).contains("done: installed with pip in ");
    final Map<String, String> installed = bed.pod.contents();
    bed.close();

    assertThat(runWell().output())
        .contains("done: the packages of an earlier run of this pod are used again");
    assertThat(bed.pod.contents()).isEqualTo(installed);
    assertThat(bed.google.requests()).isEmpty();
  }

  @Test
  void isEmptyAfterAFailure() throws Exception {
    bed.packages("hello", "nobody-has-this");

    assertThat(bed.run().exitCode()).isEqualTo(1);
    assertThat(bed.pod.terminationLog()).startsWith("ERROR_TYPE: package_not_found");
    assertThat(bed.pod.listing()).isEmpty();
  }

  @Test
  void isEmptyWhereTheAppMayStartWithoutPackages() throws Exception {
    QuickPip.install(bed, 0);
    runWell();
    QuickPip.install(bed, "raise SystemExit(1)");
    bed.packages("other").set("installPolicy.onFailure", "allow");

    Run run = bed.run();

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("the app starts WITHOUT its packages");
    assertThat(bed.pod.listing()).isEmpty();
  }
}
