package io.kaspr.fn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents for contributors name of the sources is there. */
final class NamesTest {
  private static final Pattern CLASS =
      Pattern.compile("(?<=`)[A-Z]\\w*[a-z]\\w*(\\.[A-Z]\\w*)?(?=(\\.java)?`)");

  /** Classes of an option for Maven. */
  private static final Pattern TESTS = Pattern.compile("(?<=-Dtest=)[\\w,]+");

  /** A path from the top of the repository. */
  private static final Pattern PATH =
      Pattern.compile("(?<=`)(\\.ci|bench|crds|docs|examples|fn-config|site|src|testdata)/[^` ]*");

  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

  /** Names of others. */
  private static final Set<String> OTHERS = Set.of("Dockerfile", "EnumMap", "Optional");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/open-ends.md",
        "docs/scripts.md",
        "docs/security.md"
      })
  void areThoseOfTheSources(String document) throws IOException {
    String text = Files.readString(Path.of(document));
    Set<String> types = types();

    Stream<String> classes = matches(CLASS, text).flatMap(name -> parts(name, "\\."));
    Stream<String> tests = matches(TESTS, text).flatMap(names -> parts(names, ","));
    assertThat(classes.filter(name -> !OTHERS.contains(name))).isSubsetOf(types);
    assertThat(tests).isSubsetOf(types);
    assertThat(matches(PATH, text).map(Path::of)).allMatch(Files::exists);
  }

  /** Every type of ours, in whatever file it is. */
  private static Set<String> types() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      return sources.stream().flatMap(NamesTest::typesIn).collect(Collectors.toSet());
    }
  }

  private static Stream<String> typesIn(Path source) {
    try {
      return TYPE.matcher(Files.readString(source)).results().map(type -> type.group(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group());
  }

  private static Stream<String> parts(String names, String separator) {
    return Stream.of(names.split(separator, -1));
  }
}
