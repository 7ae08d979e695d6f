package io.kaspr.fn.parse;

import io.kaspr.fn.spec.EnvVar;
import io.kaspr.fn.spec.InstallContainer;
import io.kaspr.fn.spec.Names;
import io.kaspr.fn.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code env} of the container that installs the packages. */
final class EnvParser {
  private static final List<String> KNOWN = List.of("name", "value", "valueFrom");

  private EnvParser() {}

  static List<EnvVar> parse(Fields container) {
    List<EnvVar> env = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Field element : container.elements("env")) {
      element.fields(KNOWN).flatMap(variable -> variable(variable, seen)).ifPresent(env::add);
    }
    return env;
  }

  /** The names that are there, also of variables with other faults. */
  static Set<String> names(Fields container) {
    Set<String> names = new HashSet<>();
    for (Field element : container.elements("env")) {
      if (element.node() instanceof Node.Mapping mapping
          && mapping.get("name").orElse(mapping) instanceof Node.Scalar name) {
        names.add(name.text());
      }
    }
    return names;
  }

  private static Optional<EnvVar> variable(Fields variable, Set<String> seen) {
    Optional<String> name = variable.required("name", EnvParser::name);
    if (name.isPresent() && !seen.add(name.get())) {
      variable.complain("name", "must not be there twice, but is " + name.get());
    }
    Optional<EnvVar.Source> source = source(variable);
    return variable.build(() -> new EnvVar(name.orElseThrow(), source.orElseThrow()));
  }

  private static String name(String text) {
    return InstallContainer.requireFree(Names.variable(text));
  }

  private static Optional<EnvVar.Source> source(Fields variable) {
    if (variable.has("value") && variable.has("valueFrom")) {
      return variable.complain("valueFrom", "must not be there beside value");
    }
    Optional<Field> from = variable.field("valueFrom");
    if (from.isPresent()) {
      return from.flatMap(EnvSourceParser::parse);
    }
    Optional<Field> value = variable.field("value");
    return value.isEmpty() ? Optional.of(new EnvVar.Value("")) : value.flatMap(EnvParser::value);
  }

  /** A value may be a secret: no message may have it. */
  private static Optional<EnvVar.Source> value(Field value) {
    return value.text().flatMap(text -> value.make(() -> new EnvVar.Value(text)));
  }
}
