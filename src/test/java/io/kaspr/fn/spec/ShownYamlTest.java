package io.kaspr.fn.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.parse.component.ComponentParser;
import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.parse.settings.Settings;
import io.kaspr.fn.parse.settings.SettingsParser;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.spec.component.DefinitionFile;
import io.kaspr.fn.spec.settings.Handling;
import io.kaspr.fn.spec.text.AppName;
import io.kaspr.fn.spec.text.KasprVersion;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.Url;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.YamlReader;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The YAML that the Javadoc of a record shows is right: the parsers make such a record of it. */
final class ShownYamlTest {
  private static final String PACKAGE = "io.kaspr.fn.spec";

  /** Its records say which values a field may have. */
  private static final String SHAPES = PACKAGE + ".shape";

  /** Other public records that show no YAML, and why. */
  private static final Map<Class<?>, String> WITHOUT =
      Map.of(
          AppName.class, "the text of one field",
          DefinitionFile.class, "made of components; no user writes it",
          KasprVersion.class, "the text of one field",
          Quantity.class, "the text of one field",
          Url.class, "a part of the text of a field");

  private static final Pattern YAML = Pattern.compile("(?s)<pre>\\{@code\n(.*?)\\s*}</pre>");
  private static final Pattern KIND = Pattern.compile("(?m)^kind: (\\w+)$");
  private static final String PACKAGES = "  pythonPackages:\n    packages: [requests]\n";

  @ParameterizedTest
  @MethodSource("records")
  void makesTheRecord(Class<?> type) throws Exception {
    List<Object> made = made(yaml(type));
    if (type.getRecordComponents().length > 0) {
      made.removeAll(made("spec:\n" + PACKAGES));
      made.removeAll(parts(List.of(Platform.DEFAULT, Handling.USUAL)).toList());
    }
    assertThat(made).hasAtLeastOneElementOfType(type);
  }

  static List<Class<?>> records() {
    return new ClassFileImporter()
        .importPackages(PACKAGE).stream()
            .filter(type -> !type.getPackageName().equals(SHAPES))
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> type.isRecord() && isPublic(type) && !WITHOUT.containsKey(type))
            .toList();
  }

  @Test
  void areMany() {
    assertThat(records()).hasSizeGreaterThan(30).contains(Cache.Gcs.class);
  }

  @Test
  void noticesMistakes() throws Exception {
    Problems problems = new Problems();
    parsed("spec:\n  replica: 3\n", problems);
    assertThat(texts(problems)).hasSize(1).allSatisfy(p -> assertThat(p).contains("replica"));
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  /** The first YAML in the Javadoc that stands right before the record. */
  private static String yaml(Class<?> type) throws IOException {
    String file = type.getName().replace('.', '/').replaceFirst("\\$.*", "") + ".java";
    String source = Files.readString(Path.of("src/main/java", file));
    int end = source.indexOf("record " + type.getSimpleName() + "(");
    String javadoc = source.substring(source.lastIndexOf("/**", end), end);
    Matcher yaml = YAML.matcher(javadoc.replaceAll("(?m)^ *\\* ?", ""));
    assertThat(yaml.find()).as(javadoc).isTrue();
    return yaml.group(1) + "\n";
  }

  /** What is read of it, with all parts. */
  private static List<Object> made(String yaml) throws Exception {
    Problems problems = new Problems();
    Optional<?> made = parsed(yaml, problems);
    assertThat(texts(problems)).isEmpty();
    return new ArrayList<>(parts(made).toList());
  }

  private static List<String> texts(Problems problems) {
    return problems.all().stream()
        .filter(problem -> problem.severity() != Problem.Severity.INFO)
        .map(Problem::toString)
        .toList();
  }

  private static Optional<?> parsed(String yaml, Problems problems) throws Exception {
    Mapping resource = (Mapping) YamlReader.read(whole(yaml));
    Matcher kind = KIND.matcher(yaml);
    String name = kind.find() ? kind.group(1) : "KasprApp";
    Optional<ComponentKind> component = ComponentKind.of(name);
    if (component.isPresent()) {
      return ComponentParser.parse(resource, component.get(), problems);
    }
    if (name.equals(SettingsParser.KIND)) {
      Settings settings = SettingsParser.ofResource(resource, problems);
      return Optional.of(List.of(settings.platform(), settings.handling()));
    }
    return KasprAppParser.parse(resource, List.of(), Platform.DEFAULT, problems);
  }

  /** A whole resource; what an app must have is added to what is shown of it. */
  private static String whole(String yaml) {
    if (yaml.startsWith("apiVersion:")) {
      return yaml;
    }
    if (yaml.startsWith("env:")) {
      return whole("spec:\n  template:\n    kasprContainer:\n" + yaml.indent(6));
    }
    String spec = yaml.contains("spec:\n") ? yaml : yaml + "spec:\n";
    String brokers = spec.contains("  bootstrapServers:") ? "" : "  bootstrapServers: kafka:9092\n";
    return "apiVersion: kaspr.io/v1alpha1\nkind: KasprApp\n"
        + (yaml.startsWith("metadata:") ? "" : "metadata: {name: orders}\n")
        + spec.replace("spec:\n", "spec:\n" + brokers)
            .replaceFirst("(?m)^  pythonPackages:\n(?!    packages:)", PACKAGES);
  }

  private static Stream<Object> parts(Object value) {
    Stream<?> below = Stream.empty();
    if (value instanceof Optional<?> optional) {
      below = optional.stream();
    } else if (value instanceof Collection<?> elements) {
      below = elements.stream();
    } else if (value instanceof Record && isPublic(value.getClass())) {
      below = Stream.of(value.getClass().getRecordComponents()).map(part -> part(value, part));
    }
    return Stream.concat(Stream.of(value), below.flatMap(ShownYamlTest::parts));
  }

  private static Object part(Object value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
