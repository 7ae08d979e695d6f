package io.kaspr.fn.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts of the project that others are made of. */
final class Corpus {
  private static final Path REFUSALS = Path.of("src/test/resources/refusals/lists.txt");

  private Corpus() {}

  /** The inputs of all cases, and the lists of the refusals. */
  static List<byte[]> lists() {
    return Stream.concat(files("testdata", "input.yaml"), refused()).toList();
  }

  /** The manifests of the examples. */
  static List<byte[]> manifests() {
    return files("examples", ".yaml").toList();
  }

  private static Stream<byte[]> files(String folder, String end) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      List<Path> found = files.filter(f -> f.toString().endsWith(end)).sorted().toList();
      return found.stream().filter(Files::isRegularFile).map(Corpus::bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<byte[]> refused() {
    return new String(bytes(REFUSALS), UTF_8)
        .lines()
        .filter(line -> !line.startsWith(" "))
        .map(line -> line.replace("\\n", "\n").replace("\\t", "\t").getBytes(UTF_8));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
