package io.kaspr.fn.krm.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnnotationSpliceTest {

  @Test
  void addsALineToTheAnnotations() throws Exception {
    assertThat(marked("- metadata:\n    annotations: # some\n      b: 1\n    name: x\n"))
        .contains(
            "- metadata:\n    annotations: # some\n      a/b: \"true\"\n      b: 1\n    name: x\n");
  }

  @Test
  void addsTheAnnotationsWhereThereAreNone() throws Exception {
    assertThat(marked("- metadata:\n    name: x\n"))
        .contains("- metadata:\n    annotations: {a/b: \"true\"}\n    name: x\n");
  }

  @Test
  void fillsEmptyAnnotations() throws Exception {
    assertThat(marked("- metadata:\n    annotations: {}\n"))
        .contains("- metadata:\n    annotations: {\"a/b\": \"true\"}\n");
    assertThat(marked("- metadata:\n    annotations:\n    name: x\n"))
        .contains("- metadata:\n    annotations: {\"a/b\": \"true\"}\n    name: x\n");
    assertThat(marked("- metadata:\n    annotations: null # c\n"))
        .contains("- metadata:\n    annotations: {\"a/b\": \"true\"} # c\n");
  }

  @Test
  void addsAnEntryInFlowStyle() throws Exception {
    assertThat(marked("- {\"metadata\":{\"name\":\"x\"}}\n"))
        .contains("- {\"metadata\":{\"annotations\": {\"a/b\": \"true\"}, \"name\":\"x\"}}\n");
    assertThat(marked("- {metadata: {annotations: {c: d}}}\n"))
        .contains("- {metadata: {annotations: {\"a/b\": \"true\", c: d}}}\n");
  }

  @Test
  void replacesAnotherValue() throws Exception {
    assertThat(marked("- metadata:\n    annotations:\n      a/b: 'false' # c\n"))
        .contains("- metadata:\n    annotations:\n      a/b: \"true\" # c\n");
    assertThat(marked("- metadata:\n    annotations: {a/b: no, c: d}\n"))
        .contains("- metadata:\n    annotations: {a/b: \"true\", c: d}\n");
    assertThat(marked("- metadata:\n    annotations:\n      a/b:\n"))
        .contains("- metadata:\n    annotations:\n      a/b: \"true\"\n");
  }

  @Test
  void findsItsPlaceBehindTags() throws Exception {
    assertThat(marked("- metadata: !!map\n    annotations: !!map\n      c: d\n"))
        .contains("- metadata: !!map\n    annotations: !!map\n      a/b: \"true\"\n      c: d\n");
  }

  @Test
  void findsAMappingInFlowStyleOnTheNextLine() throws Exception {
    assertThat(marked("- metadata:\n    annotations: # c\n      {c: d}\n"))
        .contains("- metadata:\n    annotations: # c\n      {\"a/b\": \"true\", c: d}\n");
  }

  @Test
  void countsTheLineBreaksThatTheReaderCounts() throws Exception {
    assertThat(marked("- x: 'a\u2028b'\n  metadata:\n    name: x\n"))
        .contains("- x: 'a\u2028b'\n  metadata:\n    annotations: {a/b: \"true\"}\n    name: x\n");
  }

  @Test
  void leavesWhatAMergeKeyBringsAlone() throws Exception {
    String shared = "- x: &x\n        a/b: no\n  metadata:\n    annotations:\n";
    assertThat(marked(shared + "      <<: *x\n"))
        .contains(shared + "      a/b: \"true\"\n      <<: *x\n");
  }

  @Test
  void writesAnnotationsOutWhereALineIsNotEnough() throws Exception {
    assertThat(marked("- metadata:\n    labels: &l {c: d}\n    annotations:\n      *l\n"))
        .contains(
            """
            - metadata:
                labels: &l {c: d}
                annotations:
                  {"c": "d", "a/b": "true"}
            """);
    assertThat(marked("- x: &x {annotations: {c: d}}\n  metadata:\n    name: y\n    <<: *x\n"))
        .contains(
            """
            - x: &x {annotations: {c: d}}
              metadata:
                "annotations": {"c": "d", "a/b": "true"}
                name: y
                <<: *x
            """);
    assertThat(marked("- metadata:\n    annotations: !!null \"\"\n"))
        .contains("- metadata:\n    annotations: {\"a/b\": \"true\"}\n");
    assertThat(marked("- metadata:\n    annotations:\n      a/b: {c: d}\n    name: x\n"))
        .contains("- metadata:\n    annotations:\n      {\"a/b\": \"true\"}\n    name: x\n");
  }

  @Test
  void givesUpWithoutMetadataOfItsOwn() throws Exception {
    assertThat(marked("- x: &x {name: y}\n  metadata: *x\n")).isEmpty();
    assertThat(marked("- kind: List\n")).isEmpty();
  }

  @Test
  void keepsTheLineEndsOfWindows() throws Exception {
    assertThat(marked("- metadata:\r\n    annotations:\r\n      c: d\r\n"))
        .contains("- metadata:\r\n    annotations:\r\n      a/b: \"true\"\r\n      c: d\r\n");
  }

  @Test
  void doesNotTouchWhatAnAliasSharesWithOthers() throws Exception {
    String shared = "- x: &shared\n    c: d\n  metadata:\n    annotations: ";
    assertThat(marked(shared + "*shared\n"))
        .contains(shared + "{\"c\": \"d\", \"a/b\": \"true\"}\n");
    assertThat(marked("- metadata:\n    annotations: &a\n      c: d\n  spec: [*a, *a]\n"))
        .contains(
            """
            - metadata:
                annotations: {"c": "d", "a/b": "true"}
              spec: [&a {"c": "d"}, *a]
            """);
    assertThat(marked("- metadata: &m\n    name: x\n  spec: {template: *m}\n"))
        .contains(
            """
            - metadata: {"name": "x", "annotations": {"a/b": "true"}}
              spec: {template: &m {"name": "x"}}
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spec: {c: d}", "? spec\n  : c", "\"spec\": c", "# spec\n  spec: c"})
  void addsALineAboveWhateverFollows(String rest) throws Exception {
    String annotations = "- metadata:\n    annotations:\n";
    assertThat(marked(annotations + "      c: d\n  " + rest + "\n"))
        .contains(annotations + "      a/b: \"true\"\n      c: d\n  " + rest + "\n");
  }

  private static Optional<String> marked(String text) throws MalformedInputException {
    Item item = Item.of(text, 1, Optional.empty());
    Optional<Item> marked = item.withAnnotation(item.tree(), "a/b", "true");
    if (marked.isPresent()) {
      assertThat(Annotations.of(marked.get().tree()).get("a/b")).contains("true");
    }
    return marked.map(Item::text);
  }
}
