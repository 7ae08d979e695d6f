package io.kaspr.fn;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package knows only those below it; docs/architecture.md draws the same arrows. */
final class PackageDirectionsTest {
  private static final String ROOT = "io.kaspr.fn";

  /** Whom a package may know of ours, itself aside. */
  private static final Map<String, List<String>> KNOWS =
      Map.of(
          "krm", List.of("yaml"),
          "parse", List.of("spec", "yaml"),
          "render", List.of("packages", "spec", "yaml"),
          "packages", List.of("spec"),
          "spec", List.of(),
          "yaml", List.of());

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT);

  @ParameterizedTest
  @MethodSource("packages")
  void knowsOnlyThoseBelow(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name), KNOWS.getOrDefault(name, List.of()).stream())
            .map(known -> ROOT + "." + known)
            .toArray(String[]::new);

    classes()
        .that(resideInAPackage(ROOT + "." + name))
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true)
        .check(OURS);
  }

  static Stream<String> packages() {
    return KNOWS.keySet().stream().sorted();
  }

  @Test
  void everyPackageHasADirection() {
    var names = new TreeSet<String>();
    OURS.forEach(type -> names.add(type.getPackageName()));
    names.removeAll(List.of(ROOT, ROOT + ".cli"));

    assertThat(KNOWS.keySet().stream().map(name -> ROOT + "." + name)).containsAll(names);
  }

  @Test
  void theFunctionKnowsNoProcess() {
    classes()
        .that(resideInAPackage(ROOT))
        .and()
        .haveSimpleNameStartingWith("KasprFunction")
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(ROOT + ".cli")))
        .allowEmptyShould(true)
        .check(OURS);
  }
}
