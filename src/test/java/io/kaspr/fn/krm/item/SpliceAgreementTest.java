package io.kaspr.fn.krm.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Another reader of YAML is the oracle of the splice: a marked item says what it said before. */
final class SpliceAgreementTest {
  private static final List<String> ABOVE =
      List.of(
          "",
          "  x: &m {c: d}\n",
          "  x: &m\n    a/b: no\n",
          "  <<: {metadata: {annotations: {z: y}}}\n",
          "  metadata: {name: first}\n",
          "  # c\n",
          "  kind: plain\n   text\n");

  private static final List<String> KEYS =
      List.of("metadata:", "\"metadata\":", "? metadata\n  :", "&k metadata:", "metadata : # c");

  private static final List<String> VALUES =
      List.of(
          " {name: x, annotations: {c: d}}\n",
          " {name: x,\nannotations: {\"a/b\": no}}\n",
          "\n    {name: x}\n",
          "\n    name: x\n    annotations:\n      c: |+\n        t\n\n\n",
          "\n    annotations: &n\n      c: 'q'\n    name: x\n",
          "\n    annotations:\n       \"a/b\": \"no\"\n    name: 'x\n      y'\n",
          "\n    <<: *m\n    annotations: {}\n",
          "\n    annotations: *m\n",
          "\n   annotations:\n   # c\n     c: {e: f,\n    g: h}\n",
          "\n    annotations:\n    name: x\n",
          "\n    name: x\n    # c\n",
          " *m\n");

  private static final List<String> BELOW =
      List.of(
          "",
          "  spec: {c: d}\n",
          "  ? spec\n  : c\n",
          "  y: *n\n",
          "  <<: *m\n",
          "  # c\n  'spec':\n  - |\n   t\n",
          "  metadata:\n    name: y\n",
          "  ...\n");

  @Test
  void saysWhatItSaidAndTheAnnotation() throws Exception {
    int cases = 0;
    int marked = 0;
    for (String above : ABOVE) {
      for (String value : VALUES) {
        for (String below : BELOW) {
          String key = KEYS.get(cases++ % KEYS.size());
          marked += check("-\n" + above + "  " + key + value + below) ? 1 : 0;
        }
      }
    }
    assertThat(marked).isGreaterThan(cases / 4);
  }

  /** Whether the item could be marked. */
  private static boolean check(String text) throws MalformedInputException {
    Optional<Object> before = load(text);
    if (before.isEmpty()) {
      return false;
    }
    Item item = Item.of(text, 1, Optional.empty());
    Optional<String> after = item.withAnnotation(item.tree(), "a/b", "true").map(Item::text);
    after.ifPresent(t -> assertThat(load(t)).as(text).contains(annotated(before.get())));
    return after.isPresent();
  }

  private static Optional<Object> load(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setWarnOnDuplicateKeys(false);
    try {
      return Optional.of(new Yaml(new SafeConstructor(options)).load(Dash.blanked(text)));
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  private static Object annotated(Object item) {
    Map<Object, Object> metadata = copy(((Map<?, ?>) item).get("metadata"));
    Map<Object, Object> annotations = copy(metadata.get("annotations"));
    annotations.put("a/b", "true");
    metadata.put("annotations", annotations);
    Map<Object, Object> all = copy(item);
    all.put("metadata", metadata);
    return all;
  }

  private static Map<Object, Object> copy(@Nullable Object map) {
    return map instanceof Map<?, ?> entries ? new LinkedHashMap<>(entries) : new LinkedHashMap<>();
  }
}
