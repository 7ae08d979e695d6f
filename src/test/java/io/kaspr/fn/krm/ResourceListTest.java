package io.kaspr.fn.krm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResourceListTest {
  private static final String VERSION = "apiVersion: config.kubernetes.io/v1\n";
  private static final String HEAD = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n";

  @Test
  void writesWhatItReadWhenNothingChanges() throws Exception {
    String text = HEAD + "items:\n# about a\n- a: 1 # one\n\n- b: [2]\nother: x\n";
    assertThat(unchanged(text)).isEqualTo(text);
  }

  @Test
  void keepsALastLineWithoutItsEnd() throws Exception {
    String text = HEAD + "items:\n- a: 1\n- b: 2";
    assertThat(unchanged(text)).isEqualTo(text);
  }

  @Test
  void keepsTheLineEndsOfWindows() throws Exception {
    String text = (HEAD + "items:\n- a: |\n    x\n- b: 2\n").replace("\n", "\r\n");
    assertThat(unchanged(text)).isEqualTo(text);
  }

  /** Behind a dash alone it was taken for a part of the line, and the items were cut elsewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "items:\r\r\n- a:\r\r\n  - b: 1\r\r\n-\r\r\n  c: 2\r\r\n",
        "items:\r\n- a: 1\r- b: 2\r\n",
        "items: [{a:\r1}]\n"
      })
  void refusesACarriageReturnAlone(String items) {
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(HEAD + items))
        .withMessageStartingWith("line ")
        .withMessageEndingWith(
            "has a carriage return that no line feed follows: end lines with a line feed, or both");
  }

  @Test
  void readsAListThatEndsInTheMiddleOfALineEnd() throws Exception {
    String text = HEAD + "items:\r\n- a: 1\r\n- b:\t2\r";
    assertThat(unchanged(text)).isEqualTo(text);
  }

  @Test
  void quotesAKeyOfJsonThatYamlWouldReadOtherwise() throws Exception {
    String head = "{\"apiVersion\": \"config.kubernetes.io/v1\", \"kind\": \"ResourceList\", ";
    assertThat(unchanged(head + "\"a #b\": 1, \"c: d\": 2, \"items\": []}"))
        .endsWith("kind: \"ResourceList\"\n'a #b': 1\n'c: d': 2\nitems: []\n");
  }

  @Test
  void dropsTheResultsOfAnEarlierFunction() throws Exception {
    String text = HEAD + "items:\n- a: 1\n# about them\nresults:\n- message: old\nother: x\n";
    assertThat(unchanged(text)).isEqualTo(HEAD + "items:\n- a: 1\n# about them\nother: x\n");
  }

  @Test
  void keepsACommentAtTheEndBesideResults() throws Exception {
    String text = HEAD + "items:\n- a: 1\n# end\n";
    ResourceList list = ResourceList.parse(text);
    String once = list.write(list.items(), List.of(Result.general(Severity.INFO, "x")));
    ResourceList again = ResourceList.parse(once);
    assertThat(again.write(again.items(), List.of())).isEqualTo(text);
  }

  @Test
  void putsResultsAboveTheMarkOfADocumentsEnd() throws Exception {
    ResourceList list = ResourceList.parse(HEAD + "items:\n- a: 1\n...\n");
    assertThat(list.write(list.items(), List.of(Result.general(Severity.INFO, "x"))))
        .startsWith(HEAD + "items:\n- a: 1\nresults:\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"items: &x", "items: !!seq"})
  void findsItemsBehindAnAnchorOrATag(String key) throws Exception {
    String text = HEAD + key + "\n# one\n- a: 1\n-\n  b: 2\n";
    assertThat(ResourceList.parse(text).items()).hasSize(2);
    assertThat(unchanged(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items: {a: 1}\n",
        "items: a\n",
        "items:\n  a: 1\n",
        "? items\n: - a: 1\n",
        "items: []\nfunctionConfig: \"\\q\"\n",
        "items: []\nfunctionConfig: !a!b c\n",
        "items: []\nfunctionConfig: \"\u0007\"\n"
      })
  void refusesWhatItCannotHandBack(String rest) {
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(HEAD + rest));
  }

  @Test
  void takesNoSeparatorOfUnicodeForTheEndOfALine() throws Exception {
    String text = HEAD + "functionConfig:\n  a:\n  - b\nitems:\n\u2028- c: d\n";
    assertThat(ResourceList.parse(text).items()).isEmpty();
    assertThat(unchanged(text)).isEqualTo(text);
  }

  @Test
  void refusesKeysThatAreNoLinesOfTheirOwn() {
    String text = HEAD + "items:\n- a: 1\n";
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(text.indent(2)));
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(text.replace('\n', '\r')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- kind : A\n  metadata : {name: x}\n",
        "- kind: A\t# c\n  metadata:\n    name\t: x\n",
        "- kind: A\n  metadata:\n    name : x\n    namespace: NULL\n"
      })
  void readsAHeaderWithSpaceInOddPlaces(String item) throws Exception {
    ResourceRef reference = ResourceList.parse(HEAD + "items:\n" + item).items().get(0).reference();
    assertThat(reference).isEqualTo(new ResourceRef("", "A", Optional.empty(), "x"));
  }

  @Test
  void saysItemsEvenIfThereAreNone() throws Exception {
    assertThat(unchanged(HEAD)).isEqualTo(HEAD + "items: []\n");
    assertThat(unchanged(HEAD + "items:\n")).isEqualTo(HEAD + "items:\n");
    assertThat(unchanged(HEAD + "items: []\n")).isEqualTo(HEAD + "items: []\n");
  }

  @Test
  void takesAnItemForAnEmptyList() throws Exception {
    ResourceList list = ResourceList.parse(HEAD + "items: []\n");
    Item item = ResourceList.parse(HEAD + "items:\n- a: 1\n").items().get(0);
    assertThat(list.write(List.of(item), List.of())).isEqualTo(HEAD + "items:\n- a: 1\n");
  }

  @Test
  void givesItemsInFlowStyleALineOfTheirOwn() throws Exception {
    String text = HEAD + "items: [{a: 1}, # note\n  {b:\n 'x'}] # end\nother: y\n";
    assertThat(unchanged(text))
        .isEqualTo(HEAD + "items:\n- {a: 1}\n# note\n- {b:\n   'x'}\n# end\nother: y\n");
  }

  @Test
  void writesJsonWithoutSurrogateEscapes() throws Exception {
    String text =
        """
        {"apiVersion":"config.kubernetes.io/v1","kind":"ResourceList",
         "items":[{"kind":"A","x":"\\ud83d\\udc0e \\\\ud83d \\u00e9"}]}
        """;
    assertThat(unchanged(text)).contains("\"x\":\"\uD83D\uDC0E \\\\ud83d \\u00e9\"");
  }

  @Test
  void tellsItemsApartFromWhatLooksLikeOne() throws Exception {
    String text = HEAD + "items:\n- a: |\n    - b\n  c: \"x\n    - y\"\n  d:\n  - e\n- f: 1\n";
    assertThat(ResourceList.parse(text).items()).hasSize(2);
  }

  @Test
  void knowsTheLineOfAnItem() throws Exception {
    List<Item> items = ResourceList.parse(HEAD + "items:\n- a: 1\n  b: 2\n- c: 3\n").items();
    assertThat(items).extracting(Item::line).containsExactly(4, 6);
  }

  @Test
  void readsTheFunctionConfigWhereverItStands() throws Exception {
    String config = "functionConfig:\n  apiVersion: v1\n  kind: ConfigMap\n";
    for (String text : List.of(HEAD + config + "items: []\n", HEAD + "items: []\n" + config)) {
      assertThat(ResourceList.parse(text).functionConfig().orElseThrow().kind())
          .isEqualTo("ConfigMap");
    }
  }

  @Test
  void readsAFunctionConfigInFlowStyle() throws Exception {
    String text = HEAD + "functionConfig: {kind: ConfigMap, apiVersion: v1}\nitems: []\n";
    assertThat(ResourceList.parse(text).functionConfig().orElseThrow().kind())
        .isEqualTo("ConfigMap");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          ''                                             | expected a ResourceList, but the input is empty
          '# nothing'                                    | expected a ResourceList, but the input is empty
          'text'                                         | line 1, column 1: expected a ResourceList
          'kind: ResourceList'                           | expected a ResourceList, but there is no apiVersion
          '{apiVersion: v1, kind: List, items: []}'      | expected kind ResourceList, but it is 'List'
          '{apiVersion: v1, kind: ResourceList}'         | expected apiVersion config.kubernetes.io/v1, but it is 'v1'
          '{a: 1, a: 2}'                                 | line 1, column 8: the key a stands twice
          '{items: [1]}'                                 | line 1, column 10: every item must be a mapping
          """)
  void refusesWhatIsNoResourceList(String text, String message) {
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(text))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- foo", "- null", "-", "- - a", "- \"a: b\"", "- a # b: c", "- &x foo"})
  void refusesAnItemThatIsNoMapping(String item) {
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(HEAD + "items:\n- a: 1\n" + item + "\n- b: 1\n"))
        .withMessage("line 5, column 1: every item must be a mapping");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "[a]", "5"})
  void refusesAFunctionConfigThatIsNoMapping(String config) {
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(HEAD + "functionConfig: " + config + "\nitems: []\n"))
        .withMessage("line 3, column 1: functionConfig must be a mapping");
  }

  @Test
  void saysAKindThatHidesSomethingOrIsLong() {
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(VERSION + "kind: \"a\\u202eb\"\nitems: []\n"))
        .withMessageContaining("'a\\u202eb'");
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(
            () -> ResourceList.parse(VERSION + "kind: " + "a".repeat(1_000_000) + "\nitems: []\n"))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(5000));
  }

  @Test
  void readsAKindThatGoesOnInTheNextLine() {
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(HEAD + "  Like\nitems: []\n"))
        .withMessage("expected kind ResourceList, but it is 'ResourceList Like'");
  }

  @Test
  void saysAResultInOneLineWhateverItsResourceIsCalled() {
    ResourceRef odd = new ResourceRef("v1", "Kind", Optional.empty(), "a\nerror: b\u2028");
    Result result = Result.about(Severity.ERROR, odd, Optional.empty(), "is odd");
    assertThat(result.line()).isEqualTo("error: Kind a\\u000aerror: b\\u2028: is odd");
  }

  @Test
  void refusesASecondDocument() {
    assertThatExceptionOfType(MalformedInputException.class)
        .isThrownBy(() -> ResourceList.parse(HEAD + "items: []\n---\na: 1\n"))
        .withMessage("line 4, column 1: expected one ResourceList, but another document follows");
  }

  @Test
  void readsEightMegabytesAndDeepNestingAndManyAliases() throws Exception {
    StringBuilder text = new StringBuilder(HEAD).append("items:\n- anchor: &a x\n");
    text.append("  aliases: [").append("*a, ".repeat(2000)).append("*a]\n");
    text.append("- deep: ").append("[".repeat(3000)).append("]".repeat(3000)).append('\n');
    String item = "- kind: ConfigMap\n  data:\n    long: \"" + "x".repeat(4000) + "\"\n";
    text.append(item.repeat(2000));
    assertThat(unchanged(text.toString())).isEqualTo(text.toString());
  }

  private static String unchanged(String text) throws MalformedInputException {
    ResourceList list = ResourceList.parse(text);
    return list.write(list.items(), List.of());
  }
}
