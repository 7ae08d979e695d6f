package io.kaspr.fn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.argocd.ArgoCd;
import io.kaspr.fn.cli.terminal.Streams;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application of Argo CD may be large, and a call has a minute. */
final class ArgoCdVolumeTest {
  private static final int APPS = 500;

  @TempDir private Path folder;

  @Test
  void takesFourTimesAsLongForFourTimesAsManyAppsInOneFile() throws Exception {
    nanosOfAllIn(1, APPS);
    long some = nanosOfAllIn(1, APPS);
    long many = nanosOfAllIn(1, 4 * APPS);

    assertThat((double) many / some).isLessThan(9);
  }

  @Test
  void takesFourTimesAsLongForFourTimesAsManyFiles() throws Exception {
    nanosOfAllIn(APPS, APPS);
    long some = nanosOfAllIn(APPS, APPS);
    long many = nanosOfAllIn(4 * APPS, 4 * APPS);

    assertThat((double) many / some).isLessThan(9);
  }

  /** The time of this thread alone: others may use the machine as well. */
  private long nanosOfAllIn(int files, int apps) throws Exception {
    Path directory = Files.createDirectories(folder.resolve(files + "-" + apps));
    StringBuilder[] texts = new StringBuilder[files];
    for (int i = 0; i < apps; i++) {
      int file = i % files;
      texts[file] = texts[file] == null ? new StringBuilder() : texts[file].append("---\n");
      texts[file].append(Terminal.APP.replace("orders", "app" + i));
    }
    for (int i = 0; i < files; i++) {
      Files.writeString(directory.resolve(i + ".yaml"), texts[i]);
    }
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(new ArgoCd(directory, silent()).generate(Map.of())).isZero();
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static Streams silent() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    return new Streams(InputStream.nullInputStream(), nowhere, new PrintStream(nowhere));
  }
}
