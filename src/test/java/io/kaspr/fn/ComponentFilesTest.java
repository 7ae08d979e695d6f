package io.kaspr.fn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.krm.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Kaspr reads a component's file with a YAML 1.1 reader, as the one of this test is. */
final class ComponentFilesTest {
  private static final Set<String> TEXT_MAPS = Set.of("config", "headers", "extraTopicConfigs");
  private static final Map<String, Object> DEFAULTS =
      Map.of("isolated_partitions", false, "on_leader", false, "type", "inner");

  /** A file, and the component whose it is. */
  record Definition(Map<?, ?> configMap, Map<?, ?> component) {
    private String kind() {
      String kind = String.valueOf(component.get("kind"));
      return kind.substring("Kaspr".length()).toLowerCase(Locale.ROOT);
    }

    private String name() {
      return map(component.get("metadata")).get("name") + "-" + kind();
    }

    private Map<?, ?> content() {
      Map<?, ?> data = map(configMap.get("data"));
      assertThat(data).hasSize(1);
      Map<?, ?> file = new Yaml().load((String) data.get(name() + ".yaml"));
      assertThat(file).hasSize(1);
      List<?> definitions = (List<?>) Objects.requireNonNull(file.get(kind() + "s"));
      assertThat(definitions).hasSize(1);
      return map(definitions.get(0));
    }

    @Override
    public String toString() {
      return name();
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void saysWhatTheSpecSays(Definition definition) {
    Map<String, Object> expected = new TreeMap<>(DEFAULTS);
    expected.keySet().retainAll(definition.content().keySet());
    expected.putAll(snakeCased(map(definition.component().get("spec"))));
    expected.put("name", map(definition.component().get("metadata")).get("name"));

    assertThat(withoutNulls(definition.content())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void hasItsKeysSorted(Definition definition) {
    assertThat(definition.content().keySet().stream().map(Object::toString).toList()).isSorted();
  }

  @Test
  void hasANullForWhatIsNotSet() throws Exception {
    Map<?, ?> join = definitions("component-minimal").get(4).content();
    assertThat(join.toString())
        .isEqualTo(
            "{description=null, extractor={entrypoint=null, python=def key(value): return value},"
                + " left_table=counts, name=both, output_channel=null, right_table=counts,"
                + " type=inner}");
  }

  static Stream<Definition> definitions() throws Exception {
    List<Definition> all = new ArrayList<>();
    for (String name : List.of("component-full", "component-minimal", "component-keyed-join")) {
      all.addAll(definitions(name));
    }
    assertThat(all).hasSize(6 + 5 + 3);
    return all.stream();
  }

  private static List<Definition> definitions(String name) throws Exception {
    var list = Case.list(new Case(Path.of("testdata", name)).input());
    Map<String, Map<?, ?>> configMaps =
        KasprFunction.apply(list).generated().stream()
            .filter(item -> item.kind().equals("ConfigMap"))
            .collect(Collectors.toMap(i -> i.reference().name(), ComponentFilesTest::tree));
    return list.items().stream()
        .filter(item -> KasprKinds.of(item.reference()) == KasprKinds.Role.COMPONENT)
        .map(item -> new Definition(Map.of(), tree(item)))
        .map(d -> new Definition(map(configMaps.get(d.name())), d.component()))
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
    if (key.equals("options")) {
      return value;
    }
    return value instanceof Map<?, ?> map ? snakeCased(map) : elements(key, value);
  }

  private static Object elements(String key, Object value) {
    return value instanceof List<?> list ? list.stream().map(e -> value(key, e)).toList() : value;
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Object withoutNulls(Object node) {
    if (node instanceof List<?> list) {
      return list.stream().map(ComponentFilesTest::withoutNulls).toList();
    }
    if (!(node instanceof Map<?, ?> map)) {
      return node;
    }
    Map<Object, Object> result = new TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            result.put(key, withoutNulls(value));
          }
        });
    return result;
  }
}
