package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Finds where an example has what a schema's path, with {@code []} for a list, means. */
final class ExamplePath {
  private ExamplePath() {}

  /** The path in the example; its first elements where it has no such field. */
  static String of(JsonNode example, String path) {
    return in(example, path).orElseGet(() -> nearest(example, path));
  }

  static Optional<String> in(JsonNode example, String path) {
    int list = path.indexOf("[]");
    if (list < 0) {
      return Optional.of(path).filter(p -> !example.at(pointer(p)).isMissingNode());
    }
    int size = example.at(pointer(path.substring(0, list))).size();
    for (int i = 0; i < size; i++) {
      Optional<String> found = in(example, path.replaceFirst("\\[]", "[" + i + "]"));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Beside what the example has of the path's beginning. */
  private static String nearest(JsonNode example, String path) {
    int last = path.lastIndexOf('.');
    return last < 0
        ? path.replace("[]", "[0]")
        : of(example, path.substring(0, last)) + path.substring(last).replace("[]", "[0]");
  }

  private static String pointer(String path) {
    return "/" + path.replace("[", ".").replace("]", "").replace('.', '/');
  }
}
