package io.kaspr.fn.pod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the containers run on: this machine, or the root file system that {@code KASPR_FN_POD_ROOT}
 * names.
 */
final class Image {
  /** That of another system, such as {@code .ci/pythons} makes. */
  static final Optional<Path> ROOT =
      Optional.ofNullable(System.getenv("KASPR_FN_POD_ROOT")).map(Path::of);

  /** What the script may rely on beside Python: bash, some of coreutils and openssl. */
  private static final List<String> PROGRAMS =
      List.of("bash", "env", "timeout", "rm", "mkdir", "mv", "chmod", "touch", "sleep", "openssl");

  private Image() {}

  /** All that an image must have beside Python: name and place of each. */
  static List<String> programs() {
    return PROGRAMS.stream().map(name -> name + " " + find(name).orElseThrow()).toList();
  }

  /** Where a container finds a program. */
  static Optional<Path> find(String name) {
    return ROOT.map(root -> find(root, name)).orElseGet(() -> Tools.find(name));
  }

  private static Optional<Path> find(Path root, String name) {
    Path programs = Path.of("usr/bin");
    boolean isThere = Files.isExecutable(root.resolve(programs).resolve(name));
    return Optional.of(Path.of("/").resolve(programs).resolve(name)).filter(any -> isThere);
  }

  /** Skips the test, or fails it if the machine is meant to have everything. */
  static void require(String... names) {
    for (String name : names) {
      Tools.require(find(name).isPresent(), "there is no " + name + " in the image");
    }
  }

  /** The interpreter itself: the python3 on PATH may be a script that picks one. */
  static Path python() {
    return Path.of(ask(find("python3").orElseThrow(), "os.path.realpath(sys.executable)"));
  }

  /** Every Python from 3.8 on that is installed beside the one of this machine. */
  static List<Path> pythons() {
    if (ROOT.isPresent()) {
      return List.of(python());
    }
    Path prefixes = python().resolve("../../..").normalize();
    try (Stream<Path> siblings = Files.list(prefixes)) {
      return siblings
          .map(prefix -> prefix.resolve("bin/python3"))
          .filter(Files::isExecutable)
          .filter(python -> isAtLeast(python, 8))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Where a container finds a Python; those of this machine may lie where only root may look. */
  static Path place(Path python) {
    return ROOT.isPresent() ? python : Path.of("/opt/python/bin").resolve(python.getFileName());
  }

  /** Whether a Python is 3.MINOR or later. */
  static boolean isAtLeast(Path python, int minor) {
    return ask(python, "sys.version_info >= (3, %d)".formatted(minor)).equals("True");
  }

  static boolean pipIsAtLeast(int major, int minor) {
    String[] words = output(python().toString(), "-m", "pip", "--version").split("[ .]", 4);
    int number = Integer.parseInt(words[1]) * 100 + Integer.parseInt(words[2]);
    return number >= major * 100 + minor;
  }

  private static String ask(Path python, String expression) {
    return output(python.toString(), "-c", "import os, sys; print(" + expression + ")");
  }

  /** What a command prints there. */
  static String output(String... command) {
    List<String> words = new ArrayList<>();
    ROOT.ifPresent(root -> words.addAll(List.of("chroot", root.toString())));
    words.addAll(List.of(command));
    return Tools.output(words.toArray(new String[0]));
  }
}
