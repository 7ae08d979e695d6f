package io.kaspr.fn.yaml;

import java.util.List;
import java.util.Optional;

/**
 * Explains an error of the YAML parser to the author of the text: the parser's own messages are
 * about tokens and events.
 *
 * @param isAtStart whether the fault is where the parser began a node that it could not finish
 */
record YamlExplanation(String meaning, boolean isAtStart) {
  /** Words in the parser's message, and the explanation for them. */
  private record Cause(String words, YamlExplanation explanation) {}

  private static final String INDENTED =
      "is indented unlike the lines above it: the fields of one mapping begin in the same"
          + " column, and so do the dashes of one list";
  private static final String BEHIND_VALUE =
      "goes on behind the end of a value, or is its second anchor or tag: put a text with such"
          + " signs in it into quotes";
  private static final String BRACKET = "has a closing bracket that no other opens";
  private static final String ESCAPE =
      "has a backslash that begins no escape: write it twice in double quotes, or take single ones";
  private static final String COLON = "mapping values are not allowed here";
  private static final String NO_FIELD =
      "must be a field and its value, as in name: value, with a space behind the colon; the lines"
          + " of a longer text begin further right than its field";
  private static final String OPEN_QUOTE = "is a quote that is not closed";
  private static final String TAB = "has a tab; YAML takes spaces alone";
  private static final String SIGN =
      "begins with a sign that has a meaning of its own in YAML: put the text into quotes";

  /** The first one whose words are in the message is used. */
  private static final List<Cause> CAUSES =
      List.of(
          here("\\t(TAB)", TAB),
          here("DEL character", unprintable(0x7F)),
          here("expected <block end>, but found '}'", BRACKET),
          here("expected <block end>, but found ']'", BRACKET),
          here("expected <block end>", INDENTED),
          here("expected '<document start>'", INDENTED),
          here(
              COLON,
              "has a colon where a value goes on: a text with ': ' in it needs quotes, and fields"
                  + " of one mapping begin in the same column"),
          atStart("could not find expected ':'", NO_FIELD),
          atStart("found unexpected end of stream", OPEN_QUOTE),
          atStart("found unexpected document separator", OPEN_QUOTE),
          atStart(
              "expected ',' or ",
              "has a bracket that is not closed, or lacks a comma between two values in it"),
          here("expected the node content, but found '<stream end>'", "ends inside of a bracket"),
          here(
              "expected the node content",
              "has a comma or closing bracket without a value before it"),
          here("that cannot start any token", SIGN),
          atStart("unexpected character found", SIGN),
          atStart("expected chomping or indentation indicators", SIGN),
          atStart("expected a comment or a line break", SIGN),
          atStart("found undefined tag handle", SIGN),
          atStart("expected URI", SIGN),
          here("found unknown escape character", ESCAPE),
          here("expected escape sequence", ESCAPE),
          here(
              "sequence entries are not allowed here",
              "has a dash behind the name of a field: entries of a list begin on lines of their"
                  + " own"));

  private static Cause here(String words, String meaning) {
    return new Cause(words, new YamlExplanation(meaning, false));
  }

  private static Cause atStart(String words, String meaning) {
    return new Cause(words, new YamlExplanation(meaning, true));
  }

  /** The explanation for a parser's message; the message itself where there is none. */
  static YamlExplanation of(String problem) {
    return CAUSES.stream()
        .filter(cause -> problem.contains(cause.words()))
        .map(Cause::explanation)
        .findFirst()
        .orElse(new YamlExplanation(problem, false));
  }

  /**
   * The explanation for this place: only what begins a line, or stands behind dashes, is indented.
   */
  String at(String line, int column) {
    String before = line.substring(0, Math.min(column - 1, line.length())).replace('-', ' ');
    return meaning.equals(INDENTED) && !before.isBlank() ? BEHIND_VALUE : meaning;
  }

  /**
   * The explanation if the fault is in the line above: a colon without a space after it, so that
   * the text goes on in the next line.
   */
  static Optional<String> inLineAbove(String problem, String above, String line) {
    String field = above.strip();
    int colon = field.indexOf(':');
    boolean isStuck = colon > 0 && colon + 1 < field.length() && !field.contains(": ");
    return problem.contains(COLON) && isStuck && indent(above) == indent(line)
        ? Optional.of(NO_FIELD)
        : Optional.empty();
  }

  static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The explanation that the line itself gives, whatever the parser's message is. */
  static Optional<String> inLine(String line, int column) {
    String content = line.strip();
    String before = line.substring(0, Math.min(column - 1, line.length())).strip();
    if (isMarkOfConflict(content)) {
      return Optional.of("is a mark of a conflict that git has left: keep one of its two sides");
    }
    if (content.startsWith("{{") || content.contains(": {{")) {
      return Optional.of(
          "is a line of a template: give kaspr-fn what is made of it, with quotes around a value"
              + " that shall have {{ in it");
    }
    if (line.substring(Math.min(column - 1, line.length())).matches("[|>][-+0-9]*\t.*")) {
      return Optional.of(TAB);
    }
    boolean isBehindQuote = before.endsWith("'") || before.endsWith("\"");
    return isBehindQuote
        ? Optional.of(
            "goes on behind the quote that ends it: put all of it into quotes of the other kind")
        : Optional.empty();
  }

  private static boolean isMarkOfConflict(String content) {
    return content.startsWith("<<<<<<<")
        || content.startsWith("=======")
        || content.startsWith(">>>>>>>");
  }

  /** What is said of a character that YAML does not take as it is. */
  static String unprintable(int character) {
    return String.format(
        "must have no character U+%04X; write it as an escape in quotes", character);
  }
}
