package io.kaspr.fn.parse.component;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Warns of Python in a component that Kaspr's worker runs in another way than its author expects.
 *
 * <p>Without an entrypoint the worker calls the first thing in the code's namespace that can be
 * called. That of {@code map} and {@code filter} begins with what {@code init} has defined, which
 * all other code does not see.
 */
final class CodeTraps {
  /** Finds names of functions and classes that are defined or imported at the top level. */
  private static final Pattern CALLABLE =
      Pattern.compile(
          "(?m)^(?:(?:async\\h+)?def|class)\\h+(\\w+)|^from\\h+[\\w.]+\\h+import\\h+([^#\\n]+)");

  /** Code after the name of a table that changes the table. */
  private static final String CHANGE =
      "(?:(?:\\[[^\\]\\n]*])+\\h*[-+*/|&]?=[^=]|\\.(?:pop|update|setdefault|clear)\\()";

  private static final List<String> SEE_INIT = List.of("map", "filter");

  private final List<String> init;

  private CodeTraps(List<String> init) {
    this.init = init;
  }

  static void check(Field spec) {
    Optional<Field> init = spec.child("processors").flatMap(p -> p.child("init"));
    CodeTraps traps = new CodeTraps(init.map(CodeTraps::callables).orElse(List.of()));
    forEachCode(spec, traps::checkCode);
  }

  /**
   * An agent that takes batches cannot change a table: there is no single message for the change.
   */
  static void checkBatches(Field agent) {
    boolean takesBatches =
        agent
            .child("input")
            .flatMap(input -> input.child("take"))
            .filter(take -> !take.isNull())
            .isPresent();
    agent.child("processors").flatMap(p -> p.child("operations")).stream()
        .filter(operations -> takesBatches)
        .flatMap(operations -> operations.children().stream())
        .forEach(CodeTraps::warnOfChanges);
  }

  private static void warnOfChanges(Field operation) {
    for (Field table : operation.child("tables").map(Field::children).orElse(List.of())) {
      String name = table.child("paramName").flatMap(Field::plainText).orElse("");
      Pattern change = Pattern.compile("\\b" + name + CHANGE);
      forEachCode(
          operation,
          code -> {
            if (change.matcher(python(code)).find()) {
              code.warnOfKey(
                  "changes the table '"
                      + name
                      + "', with which an agent that has take fails; change it in another agent");
            }
          });
    }
  }

  /** Calls the visitor with each mapping that has a field {@code python}. */
  static void forEachCode(Field field, Consumer<Field> visitor) {
    if (field.child("python").isPresent()) {
      visitor.accept(field);
    } else if (field.node() instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(entry -> field.child(entry.key()).ifPresent(c -> forEachCode(c, visitor)));
    } else {
      field.children().forEach(element -> forEachCode(element, visitor));
    }
  }

  static String python(Field code) {
    return code.child("python").flatMap(Field::plainText).orElse("");
  }

  private void checkCode(Field code) {
    boolean seesInit = SEE_INIT.contains(code.name());
    List<String> callables = new ArrayList<>(seesInit ? init : List.of());
    callables.addAll(callables(code));
    boolean isNamed = code.child("entrypoint").filter(e -> !e.isNull()).isPresent();
    if (!code.name().equals("init") && !isNamed && callables.size() > 1) {
      code.warn(
          "has no entrypoint, so the worker calls the first function or class that it finds, '"
              + callables.get(0)
              + "'; name the one that it should call");
    }
    if (!seesInit && !code.name().equals("init")) {
      init.stream().filter(name -> calls(code, name)).findFirst().ifPresent(n -> warn(code, n));
    }
  }

  private static void warn(Field code, String name) {
    code.warn(
        "calls '"
            + name
            + "' of init, which only map and filter can see; define it here as well, or import it"
            + " from a package");
  }

  private static boolean calls(Field code, String name) {
    return !callables(code).contains(name)
        && Pattern.compile("(?<![\\w.])" + name + "\\s*\\(").matcher(python(code)).find();
  }

  private static List<String> callables(Field code) {
    List<String> names = new ArrayList<>();
    Matcher found = CALLABLE.matcher(python(code));
    while (found.find()) {
      if (found.group(1) != null) {
        names.add(found.group(1));
      } else {
        imported(found.group(2)).forEach(names::add);
      }
    }
    return names;
  }

  /** The names that are defined by {@code from m import a, b as c}. */
  private static List<String> imported(String list) {
    List<String> names = new ArrayList<>();
    for (String part : list.replaceAll("[()\\\\]", " ").split(",", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      String name = words[words.length - 1];
      if (name.matches("\\w+")) {
        names.add(name);
      }
    }
    return names;
  }
}
