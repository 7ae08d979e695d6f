package io.kaspr.fn.yaml;

/**
 * Writes strings on one line, in the plainest style that every reader reads as the same string:
 * without quotes, else with single quotes, else with double quotes and escapes.
 */
final class Texts {
  /** A plain scalar cannot start with these. */
  private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

  /** A plain scalar cannot start with these if a space or the end follows. */
  private static final String INDICATORS_BEFORE_SPACE = "-?:";

  private Texts() {}

  static void append(StringBuilder out, String text) {
    if (isSimple(text)) {
      out.append(text);
    } else {
      appendOther(out, text);
    }
  }

  /**
   * Finds most plain strings fast: one word that starts with a letter and is no boolean or null.
   */
  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || ((c < '-' || c > '9') && c != '_'))) {
        return false;
      }
    }
    return !Quotes.isWord(text);
  }

  private static void appendOther(StringBuilder out, String text) {
    if (Quotes.areNeeded(text) || !Printable.isAll(text)) {
      Escapes.append(out, text);
    } else if (canBePlain(text)) {
      out.append(text);
    } else {
      out.append('\'').append(text.replace("'", "''")).append('\'');
    }
  }

  /** Of a printable line that {@link Quotes} has no objection to. */
  private static boolean canBePlain(String text) {
    char first = text.charAt(0);
    boolean startsAsOther =
        INDICATORS.indexOf(first) >= 0
            || (INDICATORS_BEFORE_SPACE.indexOf(first) >= 0 && isSpaceOrEnd(text, 1))
            || text.startsWith("---")
            || text.startsWith("...");
    return !startsAsOther
        && first != ' '
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #");
  }

  private static boolean isSpaceOrEnd(String text, int i) {
    return i == text.length() || text.charAt(i) == ' ';
  }
}
