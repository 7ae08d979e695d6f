package io.kaspr.fn.crd;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a schema limits, as JSON pointers into it. */
final class Constraints {
  private static final List<String> KEYWORDS =
      List.of(
          "enum",
          "pattern",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "required",
          "minProperties",
          "maxProperties",
          "anyOf",
          "not");

  private Constraints() {}

  static List<String> of(List<SchemaPlace> places) {
    return places.stream().flatMap(Constraints::of).toList();
  }

  /** Those that no case breaks. */
  static List<String> untried(
      List<SchemaPlace> places, List<CorpusCase> cases, SchemaValidator schema) {
    Set<String> broken = brokenBy(cases, schema);
    return of(places).stream().filter(constraint -> !broken.contains(constraint)).toList();
  }

  private static Stream<String> of(SchemaPlace place) {
    return KEYWORDS.stream()
        .filter(place.schema()::has)
        .filter(keyword -> !(place.type().equals("quantity") && keyword.equals("anyOf")))
        .map(keyword -> place.pointer() + "/" + keyword);
  }

  private static Set<String> brokenBy(List<CorpusCase> cases, SchemaValidator schema) {
    Set<String> broken = new HashSet<>();
    for (CorpusCase example : cases) {
      for (Error error : schema.errors(example.app())) {
        broken.addAll(pointers(error.getEvaluationPath()));
      }
    }
    return broken;
  }

  /** The pointer and those above it: an error inside a junctor breaks the junctor. */
  private static List<String> pointers(NodePath path) {
    return Stream.iterate(path, p -> p != null, NodePath::getParent)
        .map(NodePath::toString)
        .toList();
  }
}
