package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
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
  private final Process container;
  private final Supplier<List<String>> secrets;
  private final Thread sampler = new Thread(this::sample);
  private volatile boolean over;

  private LeakWatch(Process container, Supplier<List<String>> secrets) {
    this.container = container;
    this.secrets = secrets;
  }

  static LeakWatch start(Process container, Supplier<List<String>> secrets) {
    LeakWatch watch = new LeakWatch(container, secrets);
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
    try {
      while (!over) {
        sample(String.valueOf(container.pid()));
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      over = true;
    }
  }

  /** Notes the arguments of a process and of all below it. */
  private void sample(String pid) {
    try {
      Path process = Path.of("/proc", pid);
      commandLines.add(Files.readString(process.resolve("cmdline"), ISO_8859_1));
      String children = Files.readString(process.resolve("task").resolve(pid).resolve("children"));
      for (String child : children.strip().split(" ", -1)) {
        if (!child.isEmpty()) {
          sample(child);
        }
      }
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
