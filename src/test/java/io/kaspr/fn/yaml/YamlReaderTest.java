package io.kaspr.fn.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on          | STRING
          yes         | STRING
          true        | BOOLEAN
          True        | BOOLEAN
          '"true"'    | STRING
          12          | INTEGER
          '"12"'      | STRING
          0644        | INTEGER
          1_000       | STRING
          1:30        | STRING
          1.10        | FLOAT
          1e3         | FLOAT
          2001-01-01  | STRING
          ~           | NULL
          null        | NULL
          '""'        | STRING
          '!!str 12'  | STRING
          '!!binary a' | BINARY
          '! 12'      | STRING
          0x1F        | INTEGER
          0o17        | INTEGER
          .5          | FLOAT
          '1.'        | FLOAT
          '.'         | STRING
          -.inf       | FLOAT
          1e          | STRING
          """)
  void takesAScalarForWhatYaml12Does(String text, Scalar.Type type) throws Exception {
    assertThat(scalar("a: " + text).type()).isEqualTo(type);
  }

  @Test
  void keepsTheTextOfNumbers() throws Exception {
    assertThat(scalar("a: 1.10").text()).isEqualTo("1.10");
    assertThat(scalar("a: 0644").text()).isEqualTo("0644");
  }

  @Test
  void takesAnEmptyValueForNull() throws Exception {
    assertThat(scalar("a:").type()).isEqualTo(Scalar.Type.NULL);
  }

  @Test
  void knowsWhereANodeStood() throws Exception {
    Mapping root = mapping("a:\n  - x\n  - {b: 1}\n");
    Sequence list = (Sequence) root.get("a").orElseThrow();
    assertThat(list.elements().get(1).position()).isEqualTo(new Position(3, 5));
  }

  @Test
  void keepsAKeyThatStandsTwice() throws Exception {
    assertThat(mapping("a: 1\na: 2\n").entries()).hasSize(2);
  }

  @Test
  void resolvesAliasesToTheLastAnchorBeforeThem() throws Exception {
    Mapping root = mapping("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");
    assertThat(((Scalar) root.get("b").orElseThrow()).text()).isEqualTo("1");
    assertThat(((Scalar) root.get("d").orElseThrow()).text()).isEqualTo("2");
  }

  @Test
  void mergesWhatIsNotSaidExplicitly() throws Exception {
    Mapping root = mapping("base: &b {x: 1, y: 2}\nc:\n  <<: *b\n  y: 3\n");
    Mapping c = (Mapping) root.get("c").orElseThrow();
    assertThat(c.entries()).extracting(Node.Entry::key).containsExactly("y", "x");
    assertThat(((Scalar) c.get("y").orElseThrow()).text()).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "", "null", "text", "[{x: 1}, 5]", "[[{x: 1}]]"})
  void refusesAMergeKeyWhoseValueWouldBeLost(String value) {
    assertThatExceptionOfType(MalformedYamlException.class)
        .isThrownBy(() -> YamlReader.read("a: 1\n<<: " + value + "\n"))
        .withMessage("a merge key must have a mapping, or a list of mappings");
  }

  @Test
  void saysWhereABracketIsThatIsNotClosed() {
    assertThatExceptionOfType(MalformedYamlException.class)
        .isThrownBy(() -> YamlReader.read("a: 1\nb: [1, 2\nc: 3\n"))
        .satisfies(e -> assertThat(e.position()).isEqualTo(new Position(2, 4)));
  }

  @Test
  void saysWhereACharacterStandsThatNoYamlHas() {
    assertThatExceptionOfType(MalformedYamlException.class)
        .isThrownBy(() -> YamlReader.read("a: 1\nb: \uD83D\uDC0E\u0001\n"))
        .withMessage("must have no character U+0001; write it as an escape in quotes")
        .extracting(MalformedYamlException::position)
        .isEqualTo(new Position(2, 5));
  }

  @Test
  void refusesAnAliasWithoutAnchor() {
    assertThatExceptionOfType(MalformedYamlException.class)
        .isThrownBy(() -> YamlReader.read("a: *nowhere"))
        .withMessage("the alias *nowhere has no anchor before it");
  }

  @Test
  void refusesASecondDocument() {
    assertThatExceptionOfType(MalformedYamlException.class)
        .isThrownBy(() -> YamlReader.read("a: 1\n---\nb: 2\n"));
  }

  @Test
  void refusesWhatNobodyCanRead() {
    assertThatExceptionOfType(MalformedYamlException.class)
        .isThrownBy(() -> YamlReader.read("[".repeat(1_001) + "]".repeat(1_001)))
        .withMessage("is nested deeper than 300 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-.nan", "+.NaN", "-.Na", "+"})
  void takesForATextWhatOnlyLooksLikeANumber(String text) throws Exception {
    assertThat(scalar("a: " + text).type()).isEqualTo(Scalar.Type.STRING);
    assertThat(scalar("a: .nan").type()).isEqualTo(Scalar.Type.FLOAT);
    assertThat(scalar("a: -.inf").type()).isEqualTo(Scalar.Type.FLOAT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b:\t1\na:\tx",
        "b:\t\n  c: 1\na: x\t",
        "b: '1'\t\na: \"x\"\t# c",
        "b: [1]\t\na: x",
        "b: |\t\n  c\na: x",
        "b: &b\t1\n\t\na: x",
        "{\n\t\"b\"\t:\t[\n\t\t1\n\t],\n\t\"a\": \"x\"\n}\n"
      })
  void takesTabsWhereWhiteSpaceSeparates(String text) throws Exception {
    assertThat(scalar(text).text()).isEqualTo("x");
    assertThat(mapping(text).entries()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\n\tb: c\n", "-\ta: b\n", "-\t- a\n"})
  void refusesTabsThatIndent(String text) {
    assertThatExceptionOfType(MalformedYamlException.class)
        .isThrownBy(() -> YamlReader.read(text))
        .withMessage("has a tab; YAML takes spaces alone");
  }

  @Test
  void knowsTheEscapesOfDoubleQuotes() throws Exception {
    assertThat(scalar("a: \"http:\\/\\/x\"").text()).isEqualTo("http://x");
    assertThat(scalar("a: \"\\Lx\\P\"").text()).isEqualTo("\u2028x\u2029");
    assertThat(scalar("a: \"\\\\L\\\\\\Px\"").text()).isEqualTo("\\L\\\u2029x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\Lib", "'C:\\Lib'", "|-\n  C:\\Lib", "&x !!str C:\\Lib"})
  void knowsNoEscapesElsewhere(String text) throws Exception {
    assertThat(scalar("a: " + text).text()).isEqualTo("C:\\Lib");
  }

  @Test
  @Timeout(20)
  void readsALongLineInATimeThatGrowsWithIt() throws Exception {
    String line = "{1: [2]} ".repeat(1_000_000);
    assertThat(scalar("a: |-\n  " + line).text()).isEqualTo(line);
  }

  private static Scalar scalar(String text) throws MalformedYamlException {
    return (Scalar) mapping(text).get("a").orElseThrow();
  }

  private static Mapping mapping(String text) throws MalformedYamlException {
    return (Mapping) YamlReader.read(text);
  }
}
