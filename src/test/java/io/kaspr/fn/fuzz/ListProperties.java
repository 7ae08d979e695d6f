package io.kaspr.fn.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What holds for every input of the function, whatever is in it. */
public final class ListProperties {
  private ListProperties() {}

  static void hold(byte[] input) {
    String text = new String(input, UTF_8);
    Case.Answer answer = Case.run(input);
    endsAsDocumented(answer);
    if (answer.exitCode() == ExitCode.MALFORMED_INPUT) {
      return;
    }
    readsBack(answer);
    leavesWhatIsNotKaspr(text, answer);
    losesNoApp(text, answer);
    if (answer.exitCode() == ExitCode.OK) {
      changesNothingTheSecondTime(answer);
      rendersTheSameBackwards(text, answer);
    }
  }

  /** A list that cannot be read gets one line with a place, and nothing goes to stdout. */
  private static void endsAsDocumented(Case.Answer answer) {
    assertThat(answer.exitCode()).isBetween(ExitCode.OK, ExitCode.MALFORMED_INPUT);
    assertThat(answer.err()).doesNotContain("fault of kaspr-fn", "\tat ");
    if (answer.exitCode() == ExitCode.INVALID_RESOURCES) {
      assertThat(answer.err()).startsWith("error: ");
    }
    if (answer.exitCode() == ExitCode.MALFORMED_INPUT) {
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).hasLineCount(1).endsWith("\n");
      // What is not there has no place.
      assertThat(answer.err()).matches("kaspr-fn: (line \\d+, column \\d+: .+|expected .+)\\n");
    }
  }

  private static void readsBack(Case.Answer answer) {
    assertThat(Case.list(answer.out())).isNotNull();
  }

  /** Byte for byte; but items of a list in flow style are indented anew. */
  private static void leavesWhatIsNotKaspr(String input, Case.Answer answer) {
    Optional<PlainList> list = PlainList.of(input);
    if (list.isPresent()) {
      UnaryOperator<String> same =
          text -> list.get().isFlow() ? text.replaceAll("\n *", "\n") : text;
      PlainList after = PlainList.of(answer.out()).orElseThrow();
      List<String> foreign = list.get().foreign().stream().map(same).toList();
      if (!foreign.isEmpty()) {
        assertThat(after.foreign().stream().map(same)).containsSubsequence(foreign);
      }
      if (answer.exitCode() == ExitCode.INVALID_RESOURCES) {
        assertThat(after.texts().stream().map(same))
            .containsExactlyElementsOf(list.get().texts().stream().map(same).toList());
      }
    }
  }

  /**
   * Each app is rendered or disabled, or an error says why not: Argo CD would prune its objects.
   */
  public static void losesNoApp(String input, Case.Answer answer) {
    Optional<PlainList> list = PlainList.of(input);
    if (answer.exitCode() == ExitCode.OK && list.isPresent()) {
      PlainList.of(answer.out()).orElseThrow().hasObjectsOfAppsIn(list.get());
    }
  }

  private static void changesNothingTheSecondTime(Case.Answer once) {
    Case.Answer twice = Case.run(once.out());
    assertThat(twice.exitCode()).as(twice.err()).isEqualTo(ExitCode.OK);
    assertThat(texts(twice.out())).isEqualTo(texts(once.out()));
    assertThat(Case.run(twice.out()).out()).isEqualTo(twice.out());
  }

  /** Unless an anchor stands behind its alias then. */
  private static void rendersTheSameBackwards(String input, Case.Answer answer) {
    if (input.contains("*")) {
      return;
    }
    List<Item> backwards = new ArrayList<>(Case.list(input).items());
    Collections.reverse(backwards);
    Case.Answer reversed = Case.run(Case.list(input).write(backwards, List.of()));
    assertThat(reversed.exitCode()).as(reversed.err()).isEqualTo(ExitCode.OK);
    assertThat(texts(reversed.out())).containsExactlyInAnyOrderElementsOf(texts(answer.out()));
  }

  private static List<String> texts(String list) {
    return Case.list(list).items().stream().map(ListProperties::text).toList();
  }

  /** Byte for byte; but the last line of an input may lack its end, which it gets in the middle. */
  private static String text(Item item) {
    return item.text().endsWith("\n") ? item.text() : item.text() + "\n";
  }
}
