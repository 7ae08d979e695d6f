package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks for secrets where others could see them: in arguments and open files while a pod runs, in
 * its files after it.
 *
 * <p>It samples, so what is there for a few milliseconds only can escape it. {@link ExecTrace}
 * misses no argument, but makes a pod slow.
 */
final class LeakWatch implements AutoCloseable {
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private static final String DELETED = " (deleted)";

  private final Set<String> commandLines = ConcurrentHashMap.newKeySet();
  private final Set<String> openToOthers = ConcurrentHashMap.newKeySet();
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

  /** Fails if anything that was seen while the pod ran had any of the secrets. */
  void verify() {
    close();
    commandLines.forEach(line -> verify("the arguments " + line, line));
    openToOthers.forEach(text -> verify("an open file that others may read: " + text, text));
  }

  /** Fails if any file below the directory has any of the secrets. */
  void verify(Path directory) throws IOException {
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
        sample(Path.of("/proc", String.valueOf(container.pid())));
        Thread.sleep(5);
      }
    } catch (InterruptedException e) {
      over = true;
    }
  }

  /** Notes what can be seen of a process and of all below it. */
  private void sample(Path process) {
    try {
      commandLines.add(Files.readString(process.resolve("cmdline"), ISO_8859_1));
      openFiles(process);
      Path children = process.resolve("task").resolve(process.getFileName()).resolve("children");
      for (String child : Files.readString(children).strip().split(" ", -1)) {
        if (!child.isEmpty()) {
          sample(Path.of("/proc", child));
        }
      }
    } catch (IOException gone) {
      // A process may end at any time.
    }
  }

  private void openFiles(Path process) throws IOException {
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      descriptors.forEach(descriptor -> openFile(process, descriptor));
    }
  }

  /**
   * Notes what is in a file that a process has open. It is opened by its path: the descriptor may
   * be a pipe by now, and what we read from a pipe would be lost to the process.
   */
  private void openFile(Path process, Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      if (isWritten(target)) {
        Path file = target.endsWith(DELETED) ? descriptor : process.resolve("root" + target);
        if (isOpenToOthers(file)) {
          openToOthers.add(text(file));
        }
      }
    } catch (IOException gone) {
      // A file may be closed at any time.
    }
  }

  /** Whether a file lies where the container may write. */
  private static boolean isWritten(String file) {
    return file.startsWith("/opt/kaspr/") || file.startsWith("/tmp/");
  }

  /**
   * The beginning of a file; reading at a position fails on a pipe, and takes nothing out of it.
   */
  private static String text(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer beginning = ByteBuffer.allocate(1 << 16);
      channel.read(beginning, 0);
      return new String(beginning.array(), 0, beginning.position(), ISO_8859_1);
    }
  }

  private static boolean isOpenToOthers(Path file) throws IOException {
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    return Files.isRegularFile(file) && rights.stream().anyMatch(OF_OTHERS::contains);
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
