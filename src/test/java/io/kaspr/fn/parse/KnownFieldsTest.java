package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field that kasprapp-fields.txt lists is known to the parser. */
final class KnownFieldsTest {

  @ParameterizedTest
  @MethodSource("fields")
  void knows(String path, String type) {
    Parsing parsing =
        Parsing.of("metadata: {name: orders}\n" + document(path.split("\\.", -1), type));

    assertThat(parsing.warnings()).noneMatch(warning -> warning.contains("is not known"));
    assertThat(parsing.errors()).noneMatch(error -> error.contains("is not known"));
    assertThat(parsing.errors()).noneMatch(error -> error.contains("must be a mapping"));
    assertThat(parsing.errors()).noneMatch(error -> error.contains("must be a list"));
  }

  /** A resource in which only one field is set. */
  private static String document(String[] names, String type) {
    StringBuilder document = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      boolean list = names[i].endsWith("[]");
      document.append("  ".repeat(2 * i)).append(names[i].replace("[]", "")).append(":\n");
      document.append("  ".repeat(2 * i + 1)).append(list ? "-\n" : "\n");
    }
    return document
        .append("  ".repeat(2 * names.length))
        .append(value(type))
        .append("\n")
        .toString();
  }

  private static String value(String type) {
    return switch (type) {
      case "integer" -> "1";
      case "boolean" -> "true";
      case "object", "open", "strings" -> "{}";
      default -> "x";
    };
  }

  static Stream<Object[]> fields() throws IOException {
    List<Object[]> fields = new ArrayList<>();
    List<String> parents = new ArrayList<>();
    for (String line : lines().stream().filter(l -> !l.startsWith("#")).toList()) {
      String[] nameAndType = line.strip().split(" ", -1);
      int depth = (line.length() - line.stripLeading().length()) / 2;
      parents.subList(depth, parents.size()).clear();
      parents.add(nameAndType[0]);
      fields.add(new Object[] {String.join(".", parents), nameAndType[1]});
    }
    assertThat(fields).hasSize(367);
    return fields.stream();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = KnownFieldsTest.class.getResourceAsStream("kasprapp-fields.txt")) {
      byte[] text = Objects.requireNonNull(in).readAllBytes();
      return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
