package io.kaspr.fn.spec.requirement;

import io.kaspr.fn.spec.text.Chars;
import java.util.Optional;
import java.util.Set;

/** Reads an environment marker by PEP 508, such as {@code python_version < "3.12"}. */
final class MarkerSyntax {
  private static final int MAX_DEPTH = 50;
  private static final Set<String> VERSIONS =
      Set.of("python_version", "python_full_version", "implementation_version");
  private static final Set<String> VARIABLES =
      Set.of(
          "os_name",
          "sys_platform",
          "platform_machine",
          "platform_python_implementation",
          "platform_release",
          "platform_system",
          "platform_version",
          "implementation_name",
          "extra",
          "os.name",
          "sys.platform",
          "platform.version",
          "platform.machine",
          "platform.python_implementation",
          "python_implementation");

  private MarkerSyntax() {}

  /** Reads a marker, to the end of the text. */
  static void require(Cursor cursor) {
    either(cursor, 0);
    if (!cursor.atEnd()) {
      throw cursor.expected("the end of the marker, or and, or or,");
    }
  }

  /** Whether a word stands in markers without quotes. */
  static boolean isWord(String text) {
    return switch (text) {
      case "and", "or", "not", "in" -> true;
      default -> isVariable(text);
    };
  }

  private static boolean isVariable(String name) {
    return VARIABLES.contains(name) || VERSIONS.contains(name);
  }

  private static void either(Cursor cursor, int depth) {
    do {
      both(cursor, depth);
    } while (cursor.acceptWord("or"));
  }

  private static void both(Cursor cursor, int depth) {
    do {
      cursor.spaces();
      condition(cursor, depth);
      cursor.spaces();
    } while (cursor.acceptWord("and"));
  }

  private static void condition(Cursor cursor, int depth) {
    if (depth > MAX_DEPTH) {
      throw cursor.expected("fewer parentheses");
    }
    if (!cursor.accept("(")) {
      comparison(cursor);
      return;
    }
    either(cursor, depth + 1);
    if (!cursor.accept(")")) {
      throw cursor.expected("a )");
    }
  }

  private static void comparison(Cursor cursor) {
    Side left = side(cursor);
    cursor.spaces();
    String operator = operator(cursor);
    cursor.spaces();
    int place = cursor.place();
    Side right = side(cursor);
    if (left.variable().isEmpty() && right.variable().isEmpty()) {
      throw cursor.expected("a variable such as python_version", place);
    }
    boolean byVersion = left.variable().filter(VERSIONS::contains).isPresent();
    if (byVersion && right.variable().isEmpty() && !isComparable(operator, right.text())) {
      throw cursor.expected("a version that goes with " + operator, place);
    }
  }

  /** One side of a comparison: a variable, or the text between quotes. */
  private record Side(Optional<String> variable, String text) {}

  private static Side side(Cursor cursor) {
    char quote = cursor.peek();
    if (cursor.accept("'") || cursor.accept("\"")) {
      String text = cursor.takeWhile(c -> c != quote);
      if (!cursor.accept(String.valueOf(quote))) {
        throw cursor.expected("a closing quote");
      }
      return new Side(Optional.empty(), text);
    }
    int place = cursor.place();
    String name = cursor.takeWhile(c -> Chars.isAlphanumeric(c) || c == '_' || c == '.');
    if (!isVariable(name)) {
      throw cursor.expected(
          "a marker's variable such as python_version, or a text in quotes,", place);
    }
    return new Side(Optional.of(name), "");
  }

  private static String operator(Cursor cursor) {
    if (cursor.acceptWord("in")) {
      return "in";
    }
    if (cursor.acceptWord("not")) {
      cursor.spaces();
      if (cursor.acceptWord("in")) {
        return "not in";
      }
      throw cursor.expected("in after not");
    }
    return VersionSyntax.operator(cursor);
  }

  private static boolean isComparable(String operator, String text) {
    return operator.endsWith("in") || VersionSyntax.isVersion(operator, text);
  }
}
