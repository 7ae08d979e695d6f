package io.kaspr.fn.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.reference.MessagesPage.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/reference/messages.md has every message of the code, and no other. */
final class MessagesTest {

  /** What no user can meet: what records say to those who build them past the parser. */
  private static final Set<String> OF_THE_CODE =
      Set.of(
          "has a value of another shape:",
          "is not beside its class",
          "maxArchiveBytes must be more than 0",
          "must not set",
          "expected a single document, but another follows",
          "expected the dash of each item at the start of a line",
          "must begin with a scheme such as https://",
          "is rendered for another item too; rename one of them",
          "cannot write a",
          "is no YAML",
          "must be from 1 to",
          "must name a broker",
          ", which is required",
          // names of ours that messages have in them
          "the app's tables",
          "the app's other data",
          "the Python packages",
          "the service account's key",
          "the warm-up Job's note",
          // the reader's words, which stand for ours
          "expected <block end>",
          "expected '<document start>'",
          "expected ',' or",
          "expected <block end>, but found '}'",
          "expected <block end>, but found ']'",
          "expected the node content",
          "expected the node content, but found '<stream end>'",
          "found unexpected document separator",
          "unexpected character found",
          "expected chomping or indentation indicators",
          "expected a comment or a line break",
          "found undefined tag handle",
          "found unknown escape character",
          "expected escape sequence",
          "sequence entries are not allowed here",
          "mapping values are not allowed here",
          "could not find expected ':'",
          "found unexpected end of stream",
          "that cannot start any token");

  private static List<Entry> page = List.of();
  private static List<String> approved = List.of();
  private static String tests = "";

  @BeforeAll
  static void read() throws IOException {
    page = MessagesPage.entries();
    approved = Messages.approved();
    tests = Messages.tests();
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.reference.Messages#approved")
  void hasWhatTheFunctionSays(String message) {
    String bare = withoutEndings(message);
    assertThat(page)
        .as("%s; add it to docs/reference/messages.md", message)
        .anyMatch(entry -> entry.matches(bare));
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.reference.Messages#pieces")
  void hasWhatTheCodeCanSay(String piece) {
    String all = page.stream().map(Entry::text).collect(Collectors.joining("\n"));
    assertThat(OF_THE_CODE.contains(piece) || all.contains(piece))
        .as(
            "'%s' of the code is in no message of docs/reference/messages.md; add it there, or to"
                + " OF_THE_CODE of this test if a parser refuses such a value first",
            piece)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void tellsOfNothingElse(Entry entry) throws IOException {
    boolean said = approved.stream().anyMatch(message -> matches(entry, message));
    boolean tested = entry.pattern().matcher(tests).find();
    boolean ofCommands = entry.isOfCommands() && Messages.ofCommands(entry.words());
    assertThat(said || tested || ofCommands)
        .as("'%s' is in no approved result and in no test; remove it, or add a case", entry)
        .isTrue();
  }

  private static boolean matches(Entry entry, String message) {
    return entry.isEnding() ? entry.matches(message) : entry.matches(withoutEndings(message));
  }

  static List<Entry> entries() throws IOException {
    return MessagesPage.entries();
  }

  @Test
  void tellsOfEachOnce() {
    assertThat(page).doesNotHaveDuplicates();
  }

  private static String withoutEndings(String message) {
    return message
        .replaceFirst(" \\(kpt makes .*\\)$", "")
        .replace(" (a warning, but for the setting strict)", "")
        .replaceFirst("; did you mean '.*'\\?$", "");
  }
}
