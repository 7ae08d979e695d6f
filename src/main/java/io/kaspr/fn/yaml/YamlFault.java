package io.kaspr.fn.yaml;

import java.util.List;

/**
 * What the reader of YAML complains of, in words for whoever wrote the text: its own are of tokens
 * and events.
 */
final class YamlFault {
  /** What the reader's message has in it, and what it comes from. */
  private record Cause(String words, String meaning) {}

  private static final String INDENTED =
      "is indented unlike the lines above it: the fields of one mapping begin in the same"
          + " column, and so do the dashes of one list";

  /** The first whose words are in the message counts. */
  private static final List<Cause> CAUSES =
      List.of(
          new Cause("'\\t(TAB)'", "is indented with a tab; YAML takes spaces alone"),
          new Cause("expected <block end>", INDENTED),
          new Cause("expected '<document start>'", INDENTED),
          new Cause(
              "mapping values are not allowed here",
              "has a colon where a value goes on: a text with ': ' in it needs quotes, and fields of"
                  + " one mapping begin in the same column"),
          new Cause("could not find expected ':'", "has no colon behind the name of a field above"),
          new Cause("found unexpected end of stream", "has a quote above it that is not closed"),
          new Cause(
              "expected ',' or ", "has a bracket above it that is not closed, or lacks a comma"),
          new Cause("that cannot start any token", "begins with a character that needs quotes"));

  private YamlFault() {}

  /** In our words; in the reader's where it is of anything else. */
  static String of(String problem) {
    return CAUSES.stream()
        .filter(cause -> problem.contains(cause.words()))
        .map(Cause::meaning)
        .findFirst()
        .orElse(problem);
  }
}
