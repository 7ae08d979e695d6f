package io.kaspr.fn.krm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.error.YAMLException;

/** A full parser is the oracle of the line scanner: where both answer, they answer alike. */
final class ScannerAgreementTest {
  private static final int LISTS = 1500;

  @Test
  void findsWhatAFullParserFindsInGeneratedLists() throws Exception {
    int scanned = 0;
    int valid = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      String list = RandomLists.of(seed);
      Optional<Outline> outline = oracle(list);
      if (outline.isPresent()) {
        valid++;
        Optional<Outline> found = LineScanner.scan(list);
        scanned += found.isPresent() ? 1 : 0;
        assertThat(found.orElse(outline.get()))
            .as("seed %d:%n%s", seed, list)
            .isEqualTo(outline.get());
      }
    }
    assertThat(valid).as("lists that are YAML").isGreaterThan(LISTS / 2);
    assertThat(scanned).as("lists that the line scanner is sure of").isGreaterThan(valid * 9 / 10);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void findsWhatAFullParserFindsInEveryCase(Path input) throws Exception {
    String list = Files.readString(input);
    Outline outline = EventScanner.scan(list);
    assertThat(LineScanner.scan(list).orElse(outline)).isEqualTo(outline);
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("testdata"))) {
      return files.filter(f -> f.endsWith("input.yaml")).sorted().toList();
    }
  }

  private static Optional<Outline> oracle(String list) {
    try {
      return Optional.of(EventScanner.scan(list));
    } catch (MalformedInputException | YAMLException e) {
      return Optional.empty();
    }
  }
}
