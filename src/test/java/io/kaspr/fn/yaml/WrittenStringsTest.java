package io.kaspr.fn.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

final class WrittenStringsTest {

  @ParameterizedTest
  @MethodSource("plainStrings")
  void arePlainWhereTheyCanBeNothingElse(String text) {
    assertThat(YamlWriter.write(Map.of("k", text))).isEqualTo("k: " + text + "\n");
  }

  static Stream<String> plainStrings() {
    return words(
        """
        app a1b2c3d4e5f60718 1a2b 512Mi 1Gi /var/lib kasprio/kaspr:0.11.19 nothing pandas>=2.0.0
        $(POD_NAME).x-app None 10.0.0.1:80,b 1st git+https://h/x@v1#egg=y -x +x .x 0.5s
        """);
  }

  @ParameterizedTest
  @MethodSource("ambiguousStrings")
  void areQuotedWhereAReaderCouldTakeThemForSomethingElse(String text) {
    assertThat(YamlWriter.write(Map.of("k", text))).isEqualTo("k: \"" + text + "\"\n");
    assertThat(YamlWriter.write(Map.of(text, "v"))).isEqualTo("\"" + text + "\": v\n");
  }

  static Stream<String> ambiguousStrings() {
    Stream<String> withSpace = Stream.of("2001-12-14 21:59:43.10 -5");
    return Stream.concat(
        withSpace,
        words(
            """
            yes No ON off y N true False null NULL ~ = <<
            1 -1 +1 1.0 .5 1. 1e3 1E+3 12345678901234e5 0x1F -0x1F 0o17 0b1 0644 1_000
            1:30 190:20:30.15 2001-01-01 2001-12-14t21:59:43.10-05:00 .inf -.INF .NaN 0.11.19
            """));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("\\s+"));
  }

  @ParameterizedTest
  @MethodSource("hostileStrings")
  void areReadBackAsTheyWere(String text) throws Exception {
    assertReadsBack(text);
  }

  static Stream<String> hostileStrings() {
    Stream<String> indicators =
        words("#b - --- ... %TAG @x `x ' \" it's {a} [a] &a *a !a | > a: \\ \\n $$(A)");
    Stream<String> lines =
        """
        a: b
        a #b
        - a
        --- a
        a, b
        say "x"
        !!str a
        ? a
        : a
        """
            .lines();
    Stream<String> breaks =
        Stream.of("\n", "\n\n", "a\n", "a\n\n", "a\nb", "\na", "\n a", "\n\n  a\n", " \na")
            .flatMap(text -> Stream.of(text, text.replace("a", "🐎 é"), text.replace("a", "# a")));
    Stream<String> spaces =
        Stream.of(" a", "a ", " a\nb", "  a\n b\n", "a\n b\n\n", "a \nb", "a\n \nb", "a\n\tb");
    Stream<String> controls =
        "\t \r \r\n \u0085 \u2028 \u2029 \uFEFF \u0000 \u001B \u007F \u00A0"
            .transform(text -> Arrays.stream(text.split(" ")))
            .flatMap(text -> Stream.of(text, text + "a", "a" + text, "a" + text + "b\n"));
    Stream<String> longLines = Stream.of("x".repeat(5000), "x y ".repeat(1250) + "\n");
    return Stream.of(indicators, lines, breaks, spaces, controls, longLines).flatMap(s -> s);
  }

  @Test
  void areReadBackAsTheyWereWhateverTheirCharacters() throws Exception {
    String parts = "abb1 \n\n \t:#-'\"\\%.\u0085\u2028\r|>,[}é";
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(i % 5 == 0 ? "🐎" : "");
      for (int length = random.nextInt(9); length >= 0; length--) {
        text.append(parts.charAt(random.nextInt(parts.length())));
      }
      assertReadsBack(text.toString());
    }
  }

  /** No file in UTF-8 can hold it, but its escape. */
  @ParameterizedTest
  @ValueSource(strings = {"a\ud800b", "a\ud800\nb\n", "a\nb\udc00", "é\ud800\n"})
  void areEscapedWhereTheyHaveHalfACharacter(String text) {
    assertThat(YamlWriter.write(Map.of("k", text)))
        .startsWith("k: \"")
        .containsPattern("\\\\uD[8C]00");
  }

  /** In every position, by our reader and by one of YAML 1.1. */
  private static void assertReadsBack(String text) throws MalformedYamlException {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("value", text);
    tree.put("list", List.of(text, List.of(text, "x"), Map.of("a", text, text + "k", "b")));
    tree.put(text + "!", Map.of("deep", Map.of("er", text)));
    tree.put("last", text);
    String yaml = YamlWriter.write(tree);

    assertThat(plain(YamlReader.read(yaml))).as(yaml).isEqualTo(tree);
    Object byYaml11 = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    assertThat(byYaml11).as(yaml).isEqualTo(tree);
  }

  private static Object plain(Node node) {
    if (node instanceof Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
      return map;
    }
    if (node instanceof Sequence sequence) {
      List<Object> list = new ArrayList<>();
      sequence.elements().forEach(element -> list.add(plain(element)));
      return list;
    }
    assertThat(((Scalar) node).type()).isEqualTo(Scalar.Type.STRING);
    return ((Scalar) node).text();
  }
}
