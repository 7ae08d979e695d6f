package io.kaspr.fn.krm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
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

  private static Optional<Outline> oracle(String list) {
    try {
      return Optional.of(EventScanner.scan(list));
    } catch (MalformedInputException | YAMLException e) {
      return Optional.empty();
    }
  }
}
