package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kaspr.fn.Case;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a field, a message says it: nothing of it is met while objects are built. */
final class OddValuesTest {
  private static final Path EXAMPLE = Path.of("testdata/template-full/input.yaml");

  /** The first is longer than most names, and still short enough for some. */
  private static final List<String> TEXTS =
      List.of("a".repeat(252), "a".repeat(64), "/" + "a".repeat(5000), "9".repeat(400), "");

  private static final List<String> OTHERS = List.of("-1", "65536", "1e999999999");

  /** Mappings whose keys are of the user's own. */
  private static final Pattern OWN_KEYS =
      Pattern.compile(".*\\.(labels|annotations|config|limits|requests|nodeSelector|matchLabels)");

  /** A field of an example. */
  record Place(JsonNode root, JsonNode parent, String key, String path) {
    JsonNode with(JsonNode value) {
      JsonNode before = ((ObjectNode) parent).replace(key, value);
      JsonNode changed = root.deepCopy();
      ((ObjectNode) parent).set(key, before);
      return changed;
    }

    JsonNode renamed(String name) {
      ObjectNode object = (ObjectNode) parent;
      boolean isNew = !object.has(name);
      JsonNode value = object.get(key);
      object.set(name, value);
      JsonNode changed = root.deepCopy();
      if (isNew) {
        object.remove(name);
      } else {
        object.set(name, value);
      }
      return changed;
    }

    @Override
    public String toString() {
      return path;
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void areSaid(Place place) throws Exception {
    boolean isOfTemplate = place.path().startsWith("KasprApp.spec.template.");
    for (String text : isOfTemplate ? TEXTS.subList(0, 1) : TEXTS) {
      rendersOrRefuses(place.with(new TextNode(text)), place + " = " + text);
      if (OWN_KEYS.matcher(place.path().substring(0, place.path().lastIndexOf('.'))).matches()) {
        rendersOrRefuses(place.renamed(text), place + " as " + text);
      }
    }
    for (String value : isOfTemplate ? List.<String>of() : OTHERS) {
      rendersOrRefuses(place.with(ComparedTexts.json(value)), place + " = " + value);
    }
  }

  private static void rendersOrRefuses(JsonNode list, String change) {
    String called = change.length() > 300 ? change.substring(0, 300) : change;
    assertThatCode(
            () -> {
              Case.Answer answer = Case.run(list.toString());
              if (answer.exitCode() == 0) {
                assertThat(KubernetesLimits.brokenBy(answer.out())).isEmpty();
              }
            })
        .as(called)
        .doesNotThrowAnyException();
  }

  static Stream<Place> places() throws Exception {
    Map<String, Place> places = new LinkedHashMap<>();
    addItem(Corpus.base(), places);
    addItem(ComparedTexts.json(Files.readString(EXAMPLE)).at("/items/0"), places);
    return places.values().stream();
  }

  private static void addItem(JsonNode item, Map<String, Place> places) {
    ObjectNode list = JsonNodeFactory.instance.objectNode().put("kind", "ResourceList");
    list.put("apiVersion", "config.kubernetes.io/v1").putArray("items").add(item);
    add(list, item, item.path("kind").asText(), places);
  }

  private static void add(JsonNode root, JsonNode parent, String path, Map<String, Place> places) {
    for (int i = 0; i < parent.size() && parent.isArray(); i++) {
      add(root, parent.get(i), path + "[]", places);
    }
    for (Map.Entry<String, JsonNode> entry : List.copyOf(parent.properties())) {
      String child = path + "." + entry.getKey();
      places.putIfAbsent(child, new Place(root, parent, entry.getKey(), child));
      add(root, entry.getValue(), child, places);
    }
  }
}
