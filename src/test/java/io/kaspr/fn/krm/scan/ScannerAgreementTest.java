package io.kaspr.fn.krm.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.fuzz.OddPieces;
import io.kaspr.fn.fuzz.RandomLists;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ItemHeader;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A full parser is the oracle of the line scanner: where both answer, they answer alike. */
final class ScannerAgreementTest {
  private static final int LISTS = 1500;

  @Test
  void findsWhatAFullParserFindsInGeneratedLists() throws Exception {
    int scanned = 0;
    int valid = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      String list = RandomLists.of(seed);
      Optional<ListParts> parts = oracle(list);
      if (parts.isPresent()) {
        valid++;
        Optional<ListParts> found = LineScanner.scan(list, AsciiBytes.of(list));
        scanned += found.isPresent() ? 1 : 0;
        assertThat(found.orElse(parts.get())).as("seed %d:%n%s", seed, list).isEqualTo(parts.get());
      }
    }
    assertThat(valid).as("lists that are YAML").isGreaterThan(LISTS / 2);
    assertThat(scanned).as("lists that the line scanner is sure of").isGreaterThan(valid * 9 / 10);
  }

  @Test
  void findsWhatAFullParserFindsWhateverIsPutIntoAList() {
    for (int seed = 0; seed < LISTS / 2; seed++) {
      String list = withSomethingPutIn(RandomLists.of(seed), new Random(seed));
      Optional<ListParts> parts = oracle(list);
      if (parts.isPresent()) {
        assertThat(scanned(list).orElse(parts.get()))
            .as("seed %d:%n%s", seed, list)
            .isEqualTo(parts.get());
      }
    }
  }

  private static String withSomethingPutIn(String list, Random random) {
    int place = list.indexOf('\n', random.nextInt(list.length())) + 1;
    while (place < list.length() && random.nextBoolean() && list.charAt(place) == ' ') {
      place++;
    }
    String odd = OddPieces.OF_LINES.get(random.nextInt(OddPieces.OF_LINES.size()));
    return list.substring(0, place) + odd + list.substring(place);
  }

  @Test
  void findsTheHeaderThatAFullParserFindsInDocuments() throws Exception {
    int scanned = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      Optional<ListParts> parts = oracle(RandomLists.of(seed));
      for (Item item : parts.map(ListParts::items).orElse(List.of())) {
        scanned += DocumentLines.header(item.document()).isPresent() ? 1 : 0;
        assertAgree(item.document());
        assertAgree(withSomethingPutIn(item.document(), new Random(seed)));
      }
    }
    assertThat(scanned).as("documents without odd keys").isGreaterThan(100);
  }

  private static void assertAgree(String document) {
    Optional<ItemHeader> found = DocumentLines.header(document);
    try {
      ItemHeader header = Item.of(document, 1, Optional.empty()).header();
      assertThat(found.orElse(header)).as(document).isEqualTo(header);
    } catch (MalformedInputException e) {
      assertThat(found.filter(header -> e.reason().contains("must be a mapping")))
          .as(document)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- # c\n  ---kind: x\n",
        "- kind: x\nresults:: [y]\n",
        "-\n  -x: y\n",
        "- k: x\n  kind:a: b\n",
        "- metadata:\n    name:a: b\n"
      })
  void findsKeysThatLookLikeOthers(String items) throws Exception {
    String list = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n" + items;
    ListParts parts = EventScanner.scan(list);
    assertThat(scanned(list).orElse(parts)).isEqualTo(parts);
    assertThat(parts.items()).singleElement().extracting(Item::text).asString().startsWith("-");
    assertThat(ResourceList.parse(list).write(parts.items(), List.of())).isEqualTo(list);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void findsWhatAFullParserFindsInEveryCase(Path input) throws Exception {
    String list = Files.readString(input);
    ListParts parts = EventScanner.scan(list);
    assertThat(LineScanner.scan(list, AsciiBytes.of(list)).orElse(parts)).isEqualTo(parts);
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("testdata"))) {
      return files.filter(f -> f.endsWith("input.yaml")).sorted().toList();
    }
  }

  private static Optional<ListParts> scanned(String list) {
    try {
      return LineScanner.scan(list, AsciiBytes.of(list));
    } catch (MalformedInputException e) {
      return Optional.empty();
    }
  }

  private static Optional<ListParts> oracle(String list) {
    try {
      return Optional.of(EventScanner.scan(list));
    } catch (MalformedInputException | YamlEngineException e) {
      return Optional.empty();
    }
  }
}
