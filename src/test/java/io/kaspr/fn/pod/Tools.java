package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs of this machine that the tests need. */
public final class Tools {
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
    require("unshare");
    Image.require("bash", "python3", "openssl");
    require(Sandboxes.WORK, "unshare cannot make namespaces here");
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

  /** Runs what follows it in namespaces of its own. */
  static List<String> unshare() {
    List<String> command = new ArrayList<>();
    command.add(find("unshare").orElseThrow().toString());
    if (!"root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("--user", "--map-root-user"));
    }
    command.addAll(List.of("--mount", "--pid", "--fork", "--kill-child"));
    return command;
  }

  /** Found out once. */
  private static final class Sandboxes {
    static final boolean WORK = tryOne();

    private static boolean tryOne() {
      try {
        List<String> command = new ArrayList<>(unshare());
        command.addAll(List.of("mount", "-t", "proc", "proc", "/proc"));
        return new ProcessBuilder(command).start().waitFor() == 0;
      } catch (IOException | InterruptedException e) {
        return false;
      }
    }
  }
}
