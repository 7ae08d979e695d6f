package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** Three pods of an app that start at once. */
final class ConcurrentStartsTest extends ScriptScenario {
  private static final int PODS = 3;
  private static final Executor THREADS = task -> Http.daemon(task).start();

  @Test
  void onAnEmptyBucketAllStartAndOneArchiveIsStored() throws Exception {
    bed.google.will("download", Fault.together(PODS));

    startAllAtOnce("no archive in the cache yet");
    assertThat(bed.google.bucket.only().generation()).isEqualTo(1001);
  }

  @Test
  void aBadArchiveIsReplacedOnce() throws Exception {
    StoredObject bad = bed.google.bucket.put(GoodArchive.key(bed), new byte[] {1, 2, 3});
    bed.google.will("download", Fault.together(PODS));

    startAllAtOnce("the archive in the cache is refused");
    assertThat(bed.google.bucket.only().generation()).isEqualTo(bad.generation() + 1);

    bed.pod.newVolume();
    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  @Test
  void uploadsThatEndAtOnceLeaveOneArchiveToo() throws Exception {
    bed.google.will("start", Fault.together(PODS));
    bed.google.will("chunk", Fault.together(PODS));

    startAllAtOnce("uploading the packages for the next pod");
    assertThat(bed.google.bucket.only().generation()).isEqualTo(1001);
  }

  private void startAllAtOnce(String line) throws Exception {
    List<TestBed> beds = new ArrayList<>(List.of(bed));
    for (int i = 1; i < PODS; i++) {
      beds.add(bed.anotherPod(temp.resolve("pod-" + i)));
    }
    for (TestBed each : beds) {
      QuickPip.install(each, 0);
    }
    List<CompletableFuture<Run>> runs =
        beds.stream().map(each -> CompletableFuture.supplyAsync(() -> run(each), THREADS)).toList();
    for (CompletableFuture<Run> run : runs) {
      assertThat(run.get().exitCode()).as(run.get().output()).isZero();
      assertThat(run.get().output())
          .contains(line, "done: cache miss")
          .doesNotContain("cannot", "not uploaded");
    }
    for (TestBed each : beds) {
      assertThat(each.pod.listing()).contains("hello.py", ".kaspr-packages");
    }
  }

  private static Run run(TestBed bed) {
    try {
      return bed.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
