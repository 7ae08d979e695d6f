package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;

/** Two pods that keep their packages on one volume. */
abstract class SharedClaimScenario extends ScriptScenario {
  static final String SLOW =
      """
      import sys, time
      time.sleep(%d)
      with open(sys.argv[sys.argv.index("--target") + 1] + "/hello.py", "w") as module:
          module.write("version = '1.0'\\n")
      """;
  static final String FAILING = "raise SystemExit('ERROR: this pip must not run')";

  TestBed other;

  @BeforeEach
  void shareTheVolume() throws IOException {
    other = bed.anotherPod(temp.resolve("other"));
    Volume.share(bed.pod.packages(), other.pod.packages());
    prepare(bed, "my-app-0");
    prepare(other, "my-app-1");
  }

  private static void prepare(TestBed each, String name) throws IOException {
    each.set("cache", null).set("cache.enabled", true).withoutSecret("gcs-sa-key");
    each.force("HOSTNAME", name);
    QuickPip.install(each, 0);
  }

  /** Runs a pod and expects that its app finds its packages. */
  static Run startsWell(TestBed each) throws IOException, InterruptedException {
    Run run = each.run();
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(set(each)).isDirectoryContaining("glob:**/hello.py");
    assertThat(set(each)).isDirectoryContaining("glob:**/.kaspr-packages");
    assertThat(run.output()).contains("install-packages: done: ");
    return run;
  }

  /** What the app's container would mount. */
  static Path set(TestBed each) {
    return each.pod.packages().resolve(each.packagesHash());
  }

  /** The names at the top of the volume, less that of the lock. */
  List<String> sets() throws IOException {
    return bed.pod.listing().stream().filter(name -> !name.equals(".kaspr-lock")).toList();
  }

  static void lastUsed(Path set, int daysAgo) throws IOException {
    Instant then = Instant.now().minus(Duration.ofDays(daysAgo));
    Files.setLastModifiedTime(set.resolve(".kaspr-packages"), FileTime.from(then));
  }

  /** Starts a pod whose pip takes a minute, and comes back when pip is about to start. */
  static Process hangs(TestBed each) throws IOException, InterruptedException {
    QuickPip.install(each, SLOW.formatted(60));
    Process container = each.start();
    each.pod.awaitOutput("installing with pip");
    awaitPip(each);
    return container;
  }

  /** Before this log is there, the pod's directory may be made anew. */
  private static void awaitPip(TestBed each) throws IOException, InterruptedException {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!isAtPip(each) && System.nanoTime() < patience) {
      Thread.sleep(20);
    }
    assertThat(isAtPip(each)).isTrue();
  }

  private static boolean isAtPip(TestBed each) throws IOException {
    return each.pod.listing().stream()
        .filter(name -> name.startsWith(".kaspr-work"))
        .anyMatch(name -> Files.exists(each.pod.packages().resolve(name).resolve("pip.log")));
  }

  static void kill(Process container) throws InterruptedException {
    container.toHandle().children().findFirst().orElseThrow().destroyForcibly();
    assertThat(container.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }
}
