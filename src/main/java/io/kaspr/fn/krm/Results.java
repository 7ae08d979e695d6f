package io.kaspr.fn.krm;

import io.kaspr.fn.krm.item.ItemFile;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of a call: sorted, and as the section of a ResourceList. */
public final class Results {
  private Results() {}

  /** Errors first, since kpt shows only four results; then by resource and by field. */
  public static List<Result> sorted(List<Result> results) {
    return results.stream().sorted(Results::compare).toList();
  }

  private static int compare(Result a, Result b) {
    if (a.severity() != b.severity()) {
      return a.severity().compareTo(b.severity());
    }
    int byResource = resource(a).compareTo(resource(b));
    return byResource == 0 ? field(a).compareTo(field(b)) : byResource;
  }

  private static String resource(Result result) {
    return result.resource().map(ResourceRef::toString).orElse("");
  }

  private static String field(Result result) {
    return result.field().map(f -> sortKey(f.path())).orElse("");
  }

  /** A path with padded indexes, so that {@code packages[10]} sorts after {@code packages[9]}. */
  private static String sortKey(String path) {
    StringBuilder key = new StringBuilder();
    int from = 0;
    for (int open = path.indexOf('['); open >= 0; open = path.indexOf('[', from)) {
      int close = path.indexOf(']', open);
      String index = path.substring(open + 1, Math.max(open + 1, close));
      key.append(path, from, open + 1).append("0".repeat(Math.max(0, 9 - index.length())));
      from = open + 1;
    }
    return key.append(path.substring(from)).toString();
  }

  static String toYaml(List<Result> results) {
    return YamlWriter.write(Map.of("results", results.stream().map(Results::tree).toList()));
  }

  private static Map<String, Object> tree(Result result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("message", result.message());
    tree.put("severity", result.severity().text());
    result.resource().ifPresent(resource -> tree.put("resourceRef", resource.tree()));
    result.namedField().ifPresent(field -> tree.put("field", tree(field)));
    result.file().ifPresent(file -> tree.put("file", tree(file)));
    if (!result.tags().isEmpty()) {
      tree.put("tags", result.tags());
    }
    return tree;
  }

  private static Map<String, Object> tree(Result.Field field) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", field.path());
    field.currentValue().ifPresent(value -> tree.put("currentValue", value));
    field.proposedValue().ifPresent(value -> tree.put("proposedValue", value));
    return tree;
  }

  private static Map<String, Object> tree(ItemFile file) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", file.path());
    file.index().ifPresent(index -> tree.put("index", index));
    return tree;
  }
}
