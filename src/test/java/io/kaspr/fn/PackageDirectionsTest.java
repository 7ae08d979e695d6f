package io.kaspr.fn;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom; docs/architecture.md draws the same picture. */
final class PackageDirectionsTest {
  private static final String ROOT = "io.kaspr.fn";
  private static final int MOST_FILES = 25;

  /** The rooms of the house, and whom a class in them may know of ours beside its own room. */
  private static final Map<String, List<String>> KNOWS =
      Map.ofEntries(
          Map.entry("", List.of("cli", "function", "krm")),
          Map.entry(
              "cli", List.of("function", "krm", "packages", "parse", "render", "spec", "yaml")),
          Map.entry("function", List.of("krm", "packages", "parse", "render", "spec", "yaml")),
          Map.entry("krm", List.of("yaml")),
          Map.entry("parse", List.of("spec", "yaml")),
          Map.entry("render", List.of("container", "packages", "spec", "yaml")),
          Map.entry("packages", List.of("container", "spec")),
          Map.entry("container", List.of("spec")),
          Map.entry("spec", List.of()),
          Map.entry("yaml", List.of()));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT);

  @ParameterizedTest
  @MethodSource("rooms")
  void knowsOnlyThoseBelow(String room) {
    classes()
        .that(isIn(room))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(ROOT + "..")).or(isIn(room)).or(isBelow(room)))
        .check(OURS);
  }

  static Stream<String> rooms() {
    return KNOWS.keySet().stream().sorted();
  }

  @Test
  void everyPackageIsInARoom() {
    assertThat(OURS).allSatisfy(type -> assertThat(KNOWS).containsKey(roomOf(type)));
  }

  @Test
  void noPackagesKnowEachOther() {
    slices().assignedFrom(by(JavaClass::getPackageName)).should().beFreeOfCycles().check(OURS);
  }

  @Test
  void noClassesOfTwoFilesKnowEachOther() {
    slices().assignedFrom(by(PackageDirectionsTest::file)).should().beFreeOfCycles().check(OURS);
  }

  @Test
  void noPackageHasMoreFilesThanASightTakesIn() {
    Map<String, Set<String>> files =
        OURS.stream()
            .collect(
                groupingBy(
                    JavaClass::getPackageName, mapping(PackageDirectionsTest::file, toSet())));

    assertThat(files).allSatisfy((name, all) -> assertThat(all).hasSizeLessThan(MOST_FILES + 1));
  }

  @Test
  void noTwoFilesHaveOneName() {
    assertThat(OURS.stream().map(PackageDirectionsTest::file).distinct())
        .extracting(file -> file.substring(file.lastIndexOf('.') + 1))
        .filteredOn(name -> !name.equals("package-info"))
        .doesNotHaveDuplicates();
  }

  private static DescribedPredicate<JavaClass> isIn(String room) {
    return DescribedPredicate.describe("in '" + room + "'", type -> roomOf(type).equals(room));
  }

  private static DescribedPredicate<JavaClass> isBelow(String room) {
    List<String> below = KNOWS.getOrDefault(room, List.of());
    return DescribedPredicate.describe("in " + below, type -> below.contains(roomOf(type)));
  }

  /** The first part of a package's name below ours. */
  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("[.]", 2)[0] : "";
  }

  /** The outermost class that a class is written in. */
  private static String file(JavaClass type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static SliceAssignment by(Function<JavaClass, String> slice) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return SliceIdentifier.of(slice.apply(type));
      }

      @Override
      public String getDescription() {
        return "slices";
      }
    };
  }
}
