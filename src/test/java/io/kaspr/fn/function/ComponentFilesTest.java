package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.spec.text.Durations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Kaspr reads a component's file with a YAML 1.1 reader, as the one of this test is. */
final class ComponentFilesTest {
  private static final Set<String> TEXT_MAPS =
      Set.of("config", "headers", "extraTopicConfigs", "options");
  private static final Set<String> SECONDS = Set.of("size", "step");
  private static final Set<String> SENDING = Set.of("topicSend", "topics");

  /** What no worker reads of a topic that is only sent to. */
  private static final Set<String> UNREAD =
      Set.of("declare", "partitions", "retention", "compacting", "deleting", "replicas", "config");

  private static final Map<String, Object> DEFAULTS =
      Map.of("isolated_partitions", false, "on_leader", false, "type", "inner");

  /** A component, and what the files of its app say of it. */
  record Definition(Map<?, ?> component, List<Map<?, ?>> files) {
    private String kind() {
      String kind = String.valueOf(component.get("kind"));
      return kind.substring("Kaspr".length()).toLowerCase(Locale.ROOT);
    }

    private Object name() {
      return Objects.requireNonNull(map(component.get("metadata")).get("name"));
    }

    private Map<?, ?> content() {
      List<Map<?, ?>> found = new ArrayList<>();
      for (Map<?, ?> file : files) {
        Object listed = file.get(key());
        for (Object definition : listed instanceof List<?> list ? list : List.of()) {
          if (name().equals(map(definition).get("name"))) {
            found.add(map(definition));
          }
        }
      }
      assertThat(found).as("%s in %s", this, files).hasSize(1);
      return found.get(0);
    }

    private String key() {
      return kind() + "s";
    }

    @Override
    public String toString() {
      return kind() + " " + name();
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void saysWhatTheSpecSays(Definition definition) {
    Map<String, Object> expected = new TreeMap<>(DEFAULTS);
    expected.keySet().retainAll(definition.content().keySet());
    expected.putAll(snakeCased(map(definition.component().get("spec"))));
    expected.put("name", definition.name());

    assertThat(definition.content()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void hasItsKeysSorted(Definition definition) {
    assertThat(definition.content().keySet().stream().map(Object::toString).toList()).isSorted();
  }

  @Test
  void leavesOutWhatIsNotSet() throws Exception {
    Map<?, ?> join = definitions("component-minimal").get(4).content();
    assertThat(join.toString())
        .isEqualTo(
            "{extractor={python=def key(value): return value}, left_table=counts, name=both,"
                + " right_table=counts, type=inner}");
  }

  static Stream<Definition> definitions() throws Exception {
    List<Definition> all = new ArrayList<>();
    for (String name : List.of("component-full", "component-minimal", "component-joins")) {
      all.addAll(definitions(name));
    }
    assertThat(all).hasSize(9 + 5 + 11);
    return all.stream();
  }

  private static List<Definition> definitions(String name) throws Exception {
    var list = Case.list(new Case(Path.of("testdata", name)).input());
    List<Map<?, ?>> files = new ArrayList<>();
    for (Item item : KasprFunction.apply(list).generated()) {
      if (item.kind().equals("ConfigMap") && !item.reference().name().endsWith("-app-config")) {
        map(tree(item).get("data"))
            .values()
            .forEach(file -> files.add(new Yaml().load((String) file)));
      }
    }
    return list.items().stream()
        .filter(item -> KasprKinds.of(item.reference()) == KasprKinds.Role.COMPONENT)
        .map(item -> new Definition(tree(item), files))
        .toList();
  }

  private static Map<?, ?> map(@Nullable Object node) {
    return (Map<?, ?>) Objects.requireNonNull(node);
  }

  private static Map<?, ?> tree(Item item) {
    return new Yaml().load(item.document());
  }

  private static Map<String, Object> snakeCased(Map<?, ?> fields) {
    Map<String, Object> result = new TreeMap<>();
    fields.forEach((key, value) -> result.put(snakeCase((String) key), value((String) key, value)));
    return result;
  }

  private static Object value(String key, Object value) {
    if (TEXT_MAPS.contains(key)) {
      Map<String, Object> texts = new TreeMap<>();
      ((Map<?, ?>) value).forEach((k, v) -> texts.put((String) k, String.valueOf(v)));
      return texts;
    }
    if (SECONDS.contains(key)) {
      return (int) Durations.seconds(String.valueOf(value));
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> read = new LinkedHashMap<>(map);
      read.keySet().removeIf(k -> SENDING.contains(key) && UNREAD.contains(k));
      return snakeCased(read);
    }
    return value instanceof List<?> list ? list.stream().map(e -> value(key, e)).toList() : value;
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
