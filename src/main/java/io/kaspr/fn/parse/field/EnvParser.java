package io.kaspr.fn.parse.field;

import io.kaspr.fn.spec.text.EnvVar;
import io.kaspr.fn.spec.text.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the {@code env} of a container. */
public final class EnvParser {
  private static final List<String> KNOWN = List.of("name", "value", "valueFrom");

  private EnvParser() {}

  /** Reads the list; the rule throws for names that are in use. */
  static List<EnvVar> parse(Field list, UnaryOperator<String> rule) {
    List<EnvVar> env = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Field element : list.elements()) {
      Fields.only(element, KNOWN)
          .flatMap(variable -> variable(variable, rule, seen))
          .ifPresent(env::add);
    }
    return env;
  }

  /** The names of all variables, also of those with errors. */
  public static Set<String> names(Field list) {
    Set<String> names = new HashSet<>();
    for (Field variable : list.children()) {
      variable.child("name").flatMap(Field::plainText).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<EnvVar> variable(
      Fields variable, UnaryOperator<String> rule, Set<String> seen) {
    Optional<String> name = variable.required("name", text -> rule.apply(Names.variable(text)));
    if (name.isPresent() && !seen.add(name.get())) {
      variable.complain("name", "must not be there twice, but is " + name.get());
    }
    Optional<EnvVar.Source> source = source(variable);
    return variable.build(() -> new EnvVar(name.orElseThrow(), source.orElseThrow()));
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

  /** A value may be a secret, so no message shows it. */
  private static Optional<EnvVar.Source> value(Field value) {
    return value.text().flatMap(text -> value.make(() -> new EnvVar.Value(text)));
  }
}
