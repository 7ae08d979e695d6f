package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonParser;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kubernetes.client.openapi.models.V1CustomResourceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The definitions of components: as users know them, structural, and with the parser's fields. */
final class ComponentCrdTest {
  private static final Path FIELDS = Path.of("src/test/resources/component-fields.txt");

  @ParameterizedTest
  @EnumSource
  void hasTheShapeThatTheOfficialClientKnows(ComponentKind kind) {
    String json = Crd.document(kind.kind()).toString();
    assertThatCode(
            () -> V1CustomResourceDefinition.validateJsonElement(JsonParser.parseString(json)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void isStructural(ComponentKind kind) {
    assertThat(StructuralRules.violations(Crd.schema(kind.kind()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hasTheListedFieldsAndNoOthers(ComponentKind kind) throws IOException {
    String start = kind.kind() + " ";
    Stream<String> listed =
        Files.readAllLines(FIELDS).stream()
            .filter(line -> line.startsWith(start))
            .map(line -> line.substring(start.length()).replace(": any", ": none"));
    assertThat(specPlaces(kind))
        .extracting(p -> p + ": " + p.type())
        .containsExactlyElementsOf(listed.toList());
  }

  @ParameterizedTest
  @EnumSource
  void saysOfEveryFieldWhatItIs(ComponentKind kind) {
    assertThat(specPlaces(kind))
        .filteredOn(place -> !place.path().endsWith("[]") && !place.path().endsWith("{}"))
        .allSatisfy(p -> assertThat(p.schema().path("description").asText()).endsWith("."));
  }

  @ParameterizedTest
  @EnumSource
  void hasTheFieldsOfTheParser(ComponentKind kind) {
    List<String> places = new ArrayList<>();
    for (SchemaPlace place : specPlaces(kind)) {
      if (!place.path().endsWith("{}")) {
        places.add(SchemaFields.line(place, kind.kind()));
      }
    }
    assertThat(places).containsExactlyInAnyOrderElementsOf(ComponentSamples.parsedFields(kind));
  }

  static List<SchemaPlace> specPlaces(ComponentKind kind) {
    return SchemaPlace.of(Crd.schema(kind.kind())).stream()
        .filter(p -> p.path().startsWith("spec."))
        .toList();
  }
}
