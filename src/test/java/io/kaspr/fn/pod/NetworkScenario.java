package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/** A scenario of the network, where pip does not matter. */
abstract class NetworkScenario extends ScriptScenario {

  @BeforeEach
  void withoutPip() throws IOException {
    QuickPip.install(bed, 0);
  }

  /** The app starts, from the cache. */
  Run hits() throws IOException, InterruptedException {
    Run run = runWell();
    assertThat(run.output()).contains("done: cache hit in ");
    return run;
  }

  /** The app starts without the cache, and what is wrong with it is said in one line. */
  Run missesFor(String reason) throws IOException, InterruptedException {
    Run run = runWell();
    assertThat(run.output()).contains("done: cache miss", reason);
    assertThat(run.output()).as("said once").containsOnlyOnce(reason);
    assertThat(run.output().lines().filter(line -> line.contains("the cache cannot be")))
        .as(run.output())
        .hasSizeLessThanOrEqualTo(1);
    return run;
  }

  /** The app starts without the cache, which gets one archive. */
  Run missesAndStores() throws IOException, InterruptedException {
    Run run = runWell();
    assertThat(run.output()).contains("done: cache miss", ", upload ");
    assertThat(Archives.names(bed.google.bucket.only().content())).contains("hello.py");
    return run;
  }
}
