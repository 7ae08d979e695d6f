package io.kaspr.fn.yaml;

import java.util.Optional;

/**
 * Writes texts in the plainest way in which every reader gets them back: without quotes, else in
 * single ones, else in double ones with escapes; and lines, where they can be, as a literal block.
 */
final class Texts {
  /** What starts something else than a text, wherever it stands first. */
  private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

  /** What starts something else with a space or nothing behind it. */
  private static final String INDICATORS_BEFORE_SPACE = "-?:";

  private Texts() {}

  /** Appends a text; the lines of a block get so many spaces before them. */
  static void append(StringBuilder out, String text, int indent) {
    Optional<String> block =
        text.indexOf('\n') < 0 ? Optional.empty() : LiteralBlock.of(text, indent);
    if (block.isPresent()) {
      out.append(block.get());
    } else {
      append(out, text);
    }
  }

  /** Appends a text on one line. */
  static void append(StringBuilder out, String text) {
    if (isSimple(text)) {
      out.append(text);
    } else {
      appendOther(out, text);
    }
  }

  /** Most texts: letters, digits and a few signs in a word that is no number and no boolean. */
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

  /** Of a printable line that means nothing else. */
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
