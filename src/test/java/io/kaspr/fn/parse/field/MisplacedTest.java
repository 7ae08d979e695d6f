package io.kaspr.fn.parse.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class MisplacedTest {
  private static final Path FIELDS = Path.of("src/test/resources");

  @ParameterizedTest
  @MethodSource("lines")
  void proposesFieldsThatThereAre(String line) throws IOException {
    List<String> words = List.of(line.split(" ", -1));
    String parent = words.get(0);
    String target = words.get(words.size() - 1);
    for (String key : words.subList(1, words.size() - 1)) {
      String place = target.replace("*", key);
      String path = place.startsWith("spec.") ? place : parent + "." + place;
      assertThat(fields()).as(line).containsAnyOf(path, path.replace("." + key, "{}"));
      assertThat(fields()).as(line).doesNotContain(parent + "." + key);
    }
  }

  static List<String> lines() {
    return Misplaced.PLACES.lines().toList();
  }

  /** Paths of all kinds, without types and indexes. */
  private static List<String> fields() throws IOException {
    return Stream.concat(
            Files.readAllLines(FIELDS.resolve("kasprapp-fields.txt")).stream(),
            Files.readAllLines(FIELDS.resolve("component-fields.txt")).stream())
        .map(line -> line.replaceFirst("^Kaspr\\w+ ", "").replaceFirst(":.*", ""))
        .map(path -> path.replace("[]", ""))
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource({
    "spec, env, spec.template.kasprContainer.env",
    "spec.template, volumes, spec.template.pod.volumes",
    "spec.template.pod, env, spec.template.kasprContainer.env",
    "spec.template.kasprContainer.env[12], secretKeyRef, valueFrom.secretKeyRef",
  })
  void findsThePlaceOfAField(String path, String key, String place) {
    List<String> known = List.of("template", "pod", "valueFrom");
    assertThat(Misplaced.hint(path, key, known)).contains("; did you mean '" + place + "'?");
  }

  @Test
  void knowsNothingOfOthers() {
    assertThat(Misplaced.hint("spec", "replicas", List.of("template"))).isEmpty();
    assertThat(Misplaced.hint("metadata", "env", List.of("template"))).isEmpty();
  }

  @Test
  void proposesNothingThatAKindDoesNotHave() {
    assertThat(Misplaced.hint("spec", "topic", List.of("template"))).isEmpty();
    assertThat(Misplaced.hint("spec", "topic", List.of("input"))).isPresent();
    assertThat(Misplaced.hint("spec", "env", List.of("input"))).isEmpty();
  }
}
