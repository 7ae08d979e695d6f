package io.kaspr.fn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documents show of our commands is what these say, wherever no program of others is
 * called; CONTRIBUTING.md says how to write it.
 */
final class DocumentsTest {
  private static final Pattern COMMAND =
      Pattern.compile(
          "( {4})?(\\$ )?(\\./)?kaspr-fn"
              + " (render|validate|explain|diff|script|crds|schema|completion|argocd-\\w+|help)"
              + " .*");

  /**
   * .ci/run runs the two commands of the README, one of which is all these tests; MigratingTest
   * those of its guide.
   */
  private static final List<String> RUN_ELSEWHERE =
      List.of(
          "./kaspr-fn render examples/gcs-cache",
          "kaspr-fn validate orders.yaml",
          "kaspr-fn render orders.yaml > rendered.yaml");

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.kaspr.fn.docs.Pages#runnable")
  void showWhatCommandsSay(String document, @TempDir Path folder) throws Exception {
    Replay.of(document, Checkout.in(folder));
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.docs.Pages#all")
  void showOurCommandsInRunnableBlocksOnly(String document) throws Exception {
    String text = Files.readString(Path.of(document)).replaceAll("(?s)```console\n.*?\n```", "");

    assertThat(text.lines().filter(line -> COMMAND.matcher(line).matches()))
        .isSubsetOf(RUN_ELSEWHERE);
  }
}
