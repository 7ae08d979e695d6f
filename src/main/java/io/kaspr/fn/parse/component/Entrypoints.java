package io.kaspr.fn.parse.component;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.NameList;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.parse.field.WholeWord;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Warns of entrypoints whose name is nowhere in the component's Python. If the name is there, it
 * may be defined in many ways, so that is not checked; nor is Python that can make names at run
 * time.
 */
final class Entrypoints {
  private static final List<String> MAKE_NAMES =
      List.of("*", "globals", "locals", "vars", "exec", "eval", "setattr", "__dict__");

  private Entrypoints() {}

  static void check(Field spec) {
    List<Field> code = new ArrayList<>();
    CodeTraps.forEachCode(spec, code::add);
    for (Field part : code) {
      part.child("entrypoint")
          .filter(entrypoint -> entrypoint.plainText().filter(n -> isNowhere(n, code)).isPresent())
          .ifPresent(entrypoint -> warn(entrypoint, defined(CodeTraps.python(part))));
    }
  }

  private static boolean isNowhere(String name, List<Field> code) {
    return code.stream().noneMatch(part -> hasWord(CodeTraps.python(part), name))
        && isIdentifier(name)
        && code.stream().map(CodeTraps::python).noneMatch(python -> mayMake(name, python));
  }

  private static boolean hasWord(String text, String word) {
    return WholeWord.isIn(text, word, Entrypoints::isPart);
  }

  private static boolean isPart(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && !Character.isDigit(name.charAt(0))
        && name.chars().allMatch(c -> c < 128 && isPart(c));
  }

  /** Whether the code can define the name: Python normalizes identifiers to NFKC (PEP 3131). */
  private static boolean mayMake(String name, String python) {
    return hasWord(Normalizer.normalize(python, Normalizer.Form.NFKC), name)
        || MAKE_NAMES.stream().anyMatch(python::contains);
  }

  private static void warn(Field entrypoint, List<String> functions) {
    Optional<String> nearest = Nearest.to(entrypoint.plainText().orElse(""), functions);
    String known = functions.isEmpty() ? "" : ", which defines " + NameList.abbreviated(functions);
    entrypoint.warn(
        "must be a function of the python beside it, or the worker calls another one" + known,
        nearest);
  }

  /** The word after each {@code def}. */
  private static List<String> defined(String python) {
    String[] words = python.split("\\W+", -1);
    List<String> names = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      if (words[i - 1].equals("def")) {
        names.add(words[i]);
      }
    }
    return List.copyOf(names);
  }
}
