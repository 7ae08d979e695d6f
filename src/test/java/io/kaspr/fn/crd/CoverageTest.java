package io.kaspr.fn.crd;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.function.KasprFunction;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.spec.component.ComponentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field that a CRD offers is rendered in a golden case, or docs/parity.md says why not. */
final class CoverageTest {
  private static final List<Rendering> RENDERED = new ArrayList<>();

  @BeforeAll
  static void renderAllCases() throws Exception {
    try (Stream<Path> cases = Files.list(Path.of("testdata"))) {
      for (Path folder : cases.filter(Files::isDirectory).sorted().toList()) {
        render(folder).filter(rendering -> !rendering.hasErrors()).ifPresent(RENDERED::add);
      }
    }
  }

  private static Optional<Rendering> render(Path folder) throws IOException {
    try {
      String input = Files.readString(folder.resolve("input.yaml"));
      return Optional.of(KasprFunction.apply(ResourceList.parse(input)));
    } catch (MalformedInputException e) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.crd.Crd#kinds")
  void everyFieldIsRenderedOrSaidNotToBe(String kind) throws Exception {
    Set<String> set = rendered(kind);
    List<String> excused = excused(kind);

    String missing =
        SchemaPlace.of(Crd.schema(kind)).stream()
            .map(SchemaPlace::path)
            .filter(path -> !set.contains(path) && !isBelow(path, excused))
            .collect(joining("\n"));

    assertThat(missing).as("fields of %s in no golden case that is rendered", kind).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.crd.Crd#kinds")
  void whatIsSaidNotToBeRenderedIsAFieldThatNoCaseRenders(String kind) throws Exception {
    Set<String> set = rendered(kind);
    List<String> places = SchemaPlace.of(Crd.schema(kind)).stream().map(SchemaPlace::path).toList();

    assertThat(excused(kind)).allMatch(places::contains).noneMatch(set::contains);
  }

  /** What no worker does anything with does not count, wherever in an item it was told. */
  private static Set<String> rendered(String kind) throws Exception {
    Set<String> places = new HashSet<>();
    List<String> idle =
        ComponentKind.of(kind).map(k -> IdleFields.of("spec", k.shape())).orElse(List.of());
    for (Rendering rendering : RENDERED) {
      for (Item item : rendering.input().items()) {
        if (item.kind().equals(kind) && item.apiVersion().startsWith("kaspr.io/")) {
          places.addAll(
              SetPlaces.in(
                  ComparedTexts.json(item.document()),
                  Crd.schema(kind),
                  ineffective(item, rendering)));
        }
      }
    }
    places.removeIf(place -> isBelow(place, idle));
    return places;
  }

  /** The fields of an item that a warning is about: mostly that they have no effect. */
  private static List<String> ineffective(Item item, Rendering rendering) {
    return rendering.results().stream()
        .filter(result -> result.severity() == Severity.WARNING)
        .filter(result -> result.resource().filter(item.reference()::equals).isPresent())
        .flatMap(result -> result.field().stream())
        .map(Result.Field::path)
        .toList();
  }

  private static List<String> excused(String kind) throws IOException {
    return ParityPage.read().notRendered().stream()
        .filter(row -> row.code(0).contains(kind))
        .flatMap(row -> row.code(1).stream())
        .toList();
  }

  private static boolean isBelow(String path, List<String> above) {
    return above.stream()
        .anyMatch(
            place ->
                path.startsWith(place)
                    && (path.length() == place.length()
                        || ".[{".indexOf(path.charAt(place.length())) >= 0));
  }
}
