package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/** What the tests that run the script begin and end with. */
@Execution(CONCURRENT)
@Tag("pod")
abstract class ScriptScenario {
  @TempDir Path temp;
  TestBed bed;

  @BeforeEach
  void setUp() throws IOException {
    Tools.requireSandbox();
    bed = new TestBed(temp.resolve("pod"));
  }

  @AfterEach
  void tearDown() {
    if (bed != null) {
      bed.close();
    }
  }

  /** Runs the container and expects that the app starts, with its packages. */
  Run runWell() throws IOException, InterruptedException {
    Run run = bed.run();
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(bed.pod.listing()).contains("hello.py", ".kaspr-packages");
    assertThat(run.output()).contains("install-packages: done: ");
    return run;
  }
}
