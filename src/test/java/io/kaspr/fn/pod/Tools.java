package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this machine that the script and its tests need. */
public final class Tools {
  /** What the script may rely on beside Python: bash, some of coreutils and openssl. */
  private static final List<String> OF_THE_IMAGE =
      List.of("bash", "env", "timeout", "rm", "mkdir", "mv", "chmod", "touch", "sleep", "openssl");

  private Tools() {}

  /** Skips the test, or fails it if the machine is meant to have everything. */
  public static void require(String... names) {
    for (String name : names) {
      require(find(name).isPresent(), "there is no " + name + " on PATH");
    }
  }

  /** Skips the test where the condition does not hold, or fails it where it must. */
  public static void require(boolean condition, String reason) {
    if (!condition && "1".equals(System.getenv("REQUIRE_HOSTS"))) {
      throw new AssertionError(reason + ", and REQUIRE_HOSTS=1 forbids to skip this test");
    }
    assumeTrue(condition, reason);
  }

  /** Skips the test where no sandbox can be made. */
  static void requireSandbox() {
    require("bash", "python3", "openssl", "unshare");
    require(Sandboxes.WORK, "unshare cannot make namespaces here");
  }

  /** All that an image must have beside Python: name and place of each. */
  static List<String> ofTheImage() {
    return OF_THE_IMAGE.stream().map(name -> name + " " + find(name).orElseThrow()).toList();
  }

  /** The interpreter itself: the python3 on PATH may be a script that picks one. */
  static Path python() {
    String ask = "import os, sys; print(os.path.realpath(sys.executable))";
    return Path.of(output("python3", "-c", ask));
  }

  /** Every Python from 3.8 on that is installed beside the one of this machine. */
  static List<Path> pythons() {
    Path prefixes = python().resolve("../../..").normalize();
    try (Stream<Path> siblings = Files.list(prefixes)) {
      return siblings
          .map(prefix -> prefix.resolve("bin/python3"))
          .filter(Files::isExecutable)
          .filter(Tools::isRecent)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isRecent(Path python) {
    String ask = "import sys; print(sys.version_info >= (3, 8))";
    return output(python.toString(), "-c", ask).equals("True");
  }

  static boolean pipIsAtLeast(int major, int minor) {
    String[] words = output(python().toString(), "-m", "pip", "--version").split("[ .]", 4);
    int number = Integer.parseInt(words[1]) * 100 + Integer.parseInt(words[2]);
    return number >= major * 100 + minor;
  }

  static Optional<Path> find(String name) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What a command prints, without the end of the last line. */
  public static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + " failed: " + text);
      }
      return text.stripTrailing();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Found out once. */
  private static final class Sandboxes {
    static final boolean WORK = tryOne();

    private static boolean tryOne() {
      try {
        List<String> command = new ArrayList<>(PodSandbox.unshare());
        command.addAll(List.of("mount", "-t", "proc", "proc", "/proc"));
        return new ProcessBuilder(command).start().waitFor() == 0;
      } catch (IOException | InterruptedException e) {
        return false;
      }
    }
  }
}
