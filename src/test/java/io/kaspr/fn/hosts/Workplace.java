package io.kaspr.fn.hosts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.kaspr.fn.hosts.Command.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A directory with the launcher, as a link, and a copy of one of the packages of the test
 * resources.
 */
record Workplace(Path folder) {
  private static final Path PACKAGES = Path.of("src/test/resources/hosts");

  private static final String LAUNCHER = "#!/bin/sh\nexec '%s' \"$@\"\n";

  /** With one of the packages of the test resources. */
  static Workplace with(String name, Path folder) throws IOException {
    return copy(PACKAGES, name, folder);
  }

  /** With one of the examples that we show to users, at the same path as in a checkout. */
  static Workplace withExample(String name, Path folder) throws IOException {
    return copy(Path.of(""), "examples/" + name, folder);
  }

  private static Workplace copy(Path from, String name, Path folder) throws IOException {
    Desk.script(
        folder.resolve("kaspr-fn"), LAUNCHER.formatted(Path.of("kaspr-fn").toAbsolutePath()));
    for (Path file : filesOf(from.resolve(name))) {
      Path copy = folder.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.resolveSibling("."));
      Files.copy(file, copy);
    }
    return new Workplace(folder);
  }

  Outcome run(Object... words) throws IOException, InterruptedException {
    String[] texts = Stream.of(words).map(Object::toString).toArray(String[]::new);
    return Command.of(folder, texts).run();
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  void replace(String file, String wrong, String right) throws IOException {
    String text = text(file);
    if (!text.contains(wrong)) {
      throw new IllegalArgumentException(file + " has no " + wrong);
    }
    Files.writeString(folder.resolve(file), text.replace(wrong, right));
  }

  /** The bytes of all files below a directory, as characters, by their path. */
  SortedMap<String, String> files(String below) throws IOException {
    var files = new TreeMap<String, String>();
    for (Path file : filesOf(folder.resolve(below))) {
      files.put(folder.relativize(file).toString(), Files.readString(file, ISO_8859_1));
    }
    return files;
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }
}
