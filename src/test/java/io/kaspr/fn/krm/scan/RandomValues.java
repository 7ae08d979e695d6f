package io.kaspr.fn.krm.scan;

import java.util.List;

/** The values in {@link RandomLists}: all that may stand behind a key, as it is written. */
final class RandomValues {
  static final List<String> OF_ONE_LINE =
      List.of(
          "plain",
          "with spaces in it",
          "it's",
          "a#b",
          "x:y",
          "-1",
          "0o644",
          "on",
          "''",
          "\"\"",
          "'- quoted: # 1'",
          "\"- \\\" \\\\ : # x\"",
          "{a: b, c: [1, 'x, ]', \"y}\"]}",
          "{\"a\":\"b\",\"c\": {\"d\":[]}}",
          "[a, b, it's]",
          "[]",
          "{}",
          "&anchor value",
          "!!str 12",
          "# only a comment",
          "value # and a comment",
          "emoji \uD83D\uDC0E here",
          "http://h/p?q=1#frag",
          "",
          "~");

  static final List<List<String>> OF_THREE_LINES =
      List.of(
          List.of("plain text", "\"goes on", "it's - here"),
          List.of("\"quoted", "- and: on", "end\""),
          List.of("'single", "it''s on", "# end' # c"),
          List.of("{a: b,", "c: [d,", "\"e\"]}"),
          List.of("[a, # c", "'b',", "]"));

  private RandomValues() {}
}
