package io.kaspr.fn.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Tells Python code with its entry point, which stands in many places and is told once a page. */
final class Code {
  private static final Set<String> FIELDS = Set.of("entrypoint", "python");

  private Code() {}

  static boolean is(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names.equals(FIELDS);
  }
}
