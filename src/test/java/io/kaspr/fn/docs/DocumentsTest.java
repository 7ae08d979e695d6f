package io.kaspr.fn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the documents show of our commands is what these say; CONTRIBUTING.md says how to write it.
 */
final class DocumentsTest {
  private static final Pattern COMMAND =
      Pattern.compile(
          "( {4})?(\\$ )?(\\./)?kaspr-fn"
              + " (render|validate|explain|diff|script|crds|schema|completion|argocd-\\w+|help) .*");

  /** .ci/run runs the two commands of the README, one of which is all these tests. */
  private static final List<String> RUN_ELSEWHERE = List.of("./kaspr-fn render examples/gcs-cache");

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "docs/commands.md", "docs/function-config.md", "docs/hosts.md"})
  void showWhatCommandsSay(String document, @TempDir Path folder) throws Exception {
    Replay.of(document, Checkout.in(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "docs/commands.md", "docs/function-config.md", "docs/hosts.md"})
  void showOurCommandsInRunnableBlocksOnly(String document) throws Exception {
    String text = Files.readString(Path.of(document)).replaceAll("(?s)```console\n.*?\n```", "");

    assertThat(text.lines().filter(line -> COMMAND.matcher(line).matches()))
        .isSubsetOf(RUN_ELSEWHERE);
  }
}
