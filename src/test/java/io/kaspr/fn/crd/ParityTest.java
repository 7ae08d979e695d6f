package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.crd.ParityPage.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each difference of docs/parity.md is shown by cases and tests that are there. */
final class ParityTest {
  private static final int SHOWN_BY = 4;

  @ParameterizedTest
  @MethodSource("differences")
  void isToldWholeAndShown(Row difference) {
    assertThat(difference.cells()).hasSize(SHOWN_BY + 2);
    assertThat(difference.cells().subList(0, SHOWN_BY)).noneMatch(String::isEmpty);
    assertThat(difference.code(SHOWN_BY)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("differences")
  void isShownByWhatIsThere(Row difference) throws IOException {
    Set<String> present = present();
    assertThat(difference.code(SHOWN_BY)).allMatch(present::contains);
  }

  static List<Row> differences() throws IOException {
    List<Row> differences = ParityPage.read().differences();
    assertThat(differences).isNotEmpty();
    return differences;
  }

  @Test
  void isToldOnce() throws IOException {
    assertThat(differences()).extracting(Row::toString).doesNotHaveDuplicates();
  }

  /** Golden cases, and tests by the names of their files without the extension. */
  private static Set<String> present() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> tests = Files.walk(Path.of("src/test"))) {
      tests.map(ParityTest::name).filter(ParityTest::isTest).forEach(names::add);
    }
    try (Stream<Path> cases = Files.list(Path.of("testdata"))) {
      cases.filter(ParityTest::isCase).map(ParityTest::name).forEach(names::add);
    }
    return names;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.(java|py)$", "");
  }

  private static boolean isTest(String name) {
    return name.endsWith("Test") || name.startsWith("test_");
  }

  private static boolean isCase(Path folder) {
    return Files.exists(folder.resolve("input.yaml"))
        && Files.exists(folder.resolve("output.approved.yaml"));
  }
}
