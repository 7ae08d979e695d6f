package io.kaspr.fn.spec.text;

import java.util.Optional;
import java.util.Set;

/** Names from manifests that the worker uses as names in Python. */
public final class PythonNames {
  /** The keywords of Python 3; Kaspr's worker refuses them as names. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private PythonNames() {}

  /**
   * Returns the name of a function's parameter: letters, digits and underscores.
   *
   * @throws IllegalArgumentException if it is none; it proposes one with underscores if it can
   */
  public static String parameter(String text) {
    if (isName(text)) {
      return text;
    }
    String mended = text.replace('-', '_').replace('.', '_').replace(' ', '_');
    throw new InvalidValueException(
        "must be the name of a parameter in Python: a-z, A-Z, 0-9 and _, no digit first, and none"
            + " of Python's keywords, but is "
            + Shown.quoted(text),
        Optional.of(mended).filter(PythonNames::isName));
  }

  private static boolean isName(String text) {
    return Chars.all(text, c -> Chars.isAlphanumeric(c) || c == '_')
        && !Chars.isDigit(text.charAt(0))
        && !KEYWORDS.contains(text);
  }
}
