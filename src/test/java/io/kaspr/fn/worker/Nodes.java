package io.kaspr.fn.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds its way in parsed YAML, where what is missing is empty. */
final class Nodes {
  private Nodes() {}

  static @Nullable Object at(@Nullable Object node, String... path) {
    Object found = node;
    for (String name : path) {
      found = map(found).get(name);
    }
    return found;
  }

  static Map<?, ?> map(@Nullable Object node, String... path) {
    return at(node, path) instanceof Map<?, ?> map ? map : Map.of();
  }

  static Stream<Map<?, ?>> maps(@Nullable Object node, String... path) {
    return at(node, path) instanceof List<?> list ? list.stream().map(Nodes::map) : Stream.of();
  }

  static Optional<String> text(@Nullable Object node, String... path) {
    return Optional.ofNullable(at(node, path)).map(String::valueOf);
  }

  static boolean flag(@Nullable Object node, String... path) {
    return Boolean.TRUE.equals(at(node, path));
  }
}
