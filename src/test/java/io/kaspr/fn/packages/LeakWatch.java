package io.kaspr.fn.packages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks for secrets where others could see them: arguments while a pod runs, its files after it.
 */
final class LeakWatch implements AutoCloseable {
  private final Set<String> commandLines = ConcurrentHashMap.newKeySet();
  private final Supplier<List<String>> secrets;
  private final Thread sampler = new Thread(this::sample);
  private volatile boolean over;

  private LeakWatch(Supplier<List<String>> secrets) {
    this.secrets = secrets;
  }

  static LeakWatch start(Supplier<List<String>> secrets) {
    LeakWatch watch = new LeakWatch(secrets);
    watch.sampler.setDaemon(true);
    watch.sampler.start();
    return watch;
  }

  /** Fails if any argument, or any file below the directory, had any of the secrets. */
  void verify(Path directory) throws IOException {
    close();
    commandLines.forEach(line -> verify("the arguments " + line, line));
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        verify(file.toString(), Files.readString(file, ISO_8859_1));
      }
    }
  }

  void verify(String place, String text) {
    for (String secret : secrets.get()) {
      if (text.contains(secret)) {
        throw new AssertionError("a secret leaks into " + place + ": " + secret);
      }
    }
  }

  private void sample() {
    while (!over) {
      try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
        processes.forEach(this::sample);
        Thread.sleep(1);
      } catch (IOException | InterruptedException e) {
        over = true;
      }
    }
  }

  private void sample(Path process) {
    try {
      commandLines.add(Files.readString(process.resolve("cmdline"), ISO_8859_1));
    } catch (IOException gone) {
      // A process may end at any time.
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      sampler.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
