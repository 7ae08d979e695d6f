package io.kaspr.fn.reference;

import io.kaspr.fn.function.KasprFunction;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said of short inputs that no golden file has: each line that is not indented is one, with
 * {@code \n} for a line break, and what is said stands below it.
 */
final class RefusalsTest {
  private static final Path FOLDER = Path.of("src/test/resources/refusals");
  private static final String INDENT = "    ";
  private static final String LIST = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n";
  private static final String APP =
      LIST
          + """
          items:
          - apiVersion: kaspr.io/v1alpha1
            kind: KasprApp
            metadata: {name: orders, namespace: shop}
            spec:
              bootstrapServers: kafka:9092
              INPUT
          """;
  private static final String SETTINGS =
      LIST
          + """
          items: []
          functionConfig:
            apiVersion: fn.kaspr.io/v1alpha1
            kind: RenderKasprApps
            metadata: {name: settings}
            INPUT
          """;

  @ParameterizedTest
  @CsvSource({"spec.txt", "settings.txt", "lists.txt"})
  void areSaidInTheseWords(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    StringBuilder text = new StringBuilder();
    for (String input : Files.readAllLines(file)) {
      if (!input.startsWith(INDENT)) {
        text.append(input).append('\n');
        said(whole(name, input)).forEach(line -> text.append(INDENT).append(line).append('\n'));
      }
    }
    Generated.hold(file, text.toString());
  }

  private static String whole(String name, String input) {
    return switch (name) {
      case "spec.txt" -> APP.replace("INPUT", input);
      case "settings.txt" -> SETTINGS.replace("INPUT", input);
      default -> input.replace("\\n", "\n").replace("\\t", "\t");
    };
  }

  private static List<String> said(String list) {
    try {
      return KasprFunction.apply(ResourceList.parse(list)).results().stream()
          .filter(result -> !result.message().startsWith("is rendered to"))
          .map(RefusalsTest::line)
          .collect(Collectors.toList());
    } catch (MalformedInputException e) {
      return List.of(e.getMessage());
    }
  }

  private static String line(Result result) {
    String path =
        result.field().map(field -> field.path() + ": ").filter(p -> p.length() > 2).orElse("");
    return result.severity().text() + ": " + path + result.message();
  }
}
