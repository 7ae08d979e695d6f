package io.kaspr.fn.spec.requirement;

import io.kaspr.fn.spec.text.Chars;
import java.util.List;
import java.util.Locale;

/** Reads the version clauses of PEP 440, such as {@code >=2.0,!=2.1.*}. */
final class VersionSyntax {
  private static final List<String> OPERATORS =
      List.of("===", "==", "~=", "!=", "<=", ">=", "<", ">");
  private static final List<String> PRE_RELEASES =
      List.of("alpha", "beta", "preview", "pre", "rc", "a", "b", "c");
  private static final List<String> POST_RELEASES = List.of("post", "rev", "r");

  private VersionSyntax() {}

  /** Whether an operator can begin with this character. */
  static boolean isOperator(char c) {
    return "=~!<>".indexOf(c) >= 0;
  }

  /** Moves over clauses with commas between them. */
  static void clauses(Cursor cursor) {
    do {
      cursor.spaces();
      clause(cursor);
      cursor.spaces();
    } while (cursor.accept(","));
  }

  private static void clause(Cursor cursor) {
    String operator = operator(cursor);
    cursor.spaces();
    int place = cursor.place();
    String version = cursor.takeWhile(c -> " ,;)".indexOf(c) < 0);
    if (!isVersion(operator, version)) {
      throw cursor.expected("a version that goes with " + operator, place);
    }
  }

  /** The operator that comes next, the longest that fits. */
  static String operator(Cursor cursor) {
    for (String operator : OPERATORS) {
      if (cursor.accept(operator)) {
        return operator;
      }
    }
    throw cursor.expected("one of ==, !=, >=, <=, >, <, ~= and ===");
  }

  /** Whether the text is a version that may stand after this operator. */
  static boolean isVersion(String operator, String text) {
    if (operator.equals("===")) {
      return !text.isEmpty();
    }
    boolean exact = operator.equals("==") || operator.equals("!=");
    Cursor cursor = new Cursor(text.toLowerCase(Locale.ROOT));
    cursor.accept("v");
    int numbers = release(cursor);
    if (exact && numbers > 0 && cursor.accept(".*")) {
      return cursor.atEnd();
    }
    suffixes(cursor);
    boolean local = cursor.accept("+");
    boolean wellFormed = numbers > 0 && (!local || localParts(cursor)) && cursor.atEnd();
    return wellFormed && (!local || exact) && (!operator.equals("~=") || numbers > 1);
  }

  /** Moves over epoch and release, and returns how many numbers the release has. */
  private static int release(Cursor cursor) {
    if (digits(cursor).isEmpty()) {
      return 0;
    }
    if (cursor.accept("!") && digits(cursor).isEmpty()) {
      return 0;
    }
    int numbers = 1;
    while (isNumberAfterPoint(cursor)) {
      cursor.accept(".");
      digits(cursor);
      numbers++;
    }
    return numbers;
  }

  private static boolean isNumberAfterPoint(Cursor cursor) {
    String rest = cursor.rest();
    return rest.length() > 1 && rest.charAt(0) == '.' && Chars.isDigit(rest.charAt(1));
  }

  private static void suffixes(Cursor cursor) {
    suffix(cursor, PRE_RELEASES);
    if (!postNumber(cursor)) {
      suffix(cursor, POST_RELEASES);
    }
    suffix(cursor, List.of("dev"));
  }

  /** The short form of a post release, {@code 1.0-1}. */
  private static boolean postNumber(Cursor cursor) {
    String rest = cursor.rest();
    boolean next = rest.length() > 1 && rest.charAt(0) == '-' && Chars.isDigit(rest.charAt(1));
    if (next) {
      cursor.accept("-");
      digits(cursor);
    }
    return next;
  }

  /** Moves over one of these words, with its separators and number, if one comes next. */
  private static void suffix(Cursor cursor, List<String> words) {
    if (cursor.atEnd()) {
      return;
    }
    for (String word : words) {
      for (String separator : List.of("", ".", "-", "_")) {
        if (cursor.accept(separator + word)) {
          number(cursor);
          return;
        }
      }
    }
  }

  private static void number(Cursor cursor) {
    String rest = cursor.rest();
    if (rest.length() > 1 && "-_.".indexOf(rest.charAt(0)) >= 0 && Chars.isDigit(rest.charAt(1))) {
      cursor.accept(rest.substring(0, 1));
    }
    digits(cursor);
  }

  private static boolean localParts(Cursor cursor) {
    boolean whole = true;
    do {
      whole &= !cursor.takeWhile(Chars::isAlphanumeric).isEmpty();
    } while (cursor.accept(".") || cursor.accept("-") || cursor.accept("_"));
    return whole;
  }

  private static String digits(Cursor cursor) {
    return cursor.takeWhile(Chars::isDigit);
  }
}
