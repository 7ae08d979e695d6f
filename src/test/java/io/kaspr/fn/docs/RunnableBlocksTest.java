package io.kaspr.fn.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunnableBlocksTest {
  private static final String TRUE =
      """
      # Title

      ```console
      $ cd examples; name=gcs-cache
      $ ls $name | sort | head -2 && ls nowhere 2>/dev/null
      Kptfile
      README.md
      $ cat <<END
      > one
      > two
      > END
      one
      two
      $ false
      $ echo $?
      1
      $ seq 100
      1
      ...
      100
      ```

          $ indented is not run

      ```sh
      $ nor is this
      ```
      """;

  private Checkout checkout;

  @BeforeEach
  void checkOut(@TempDir Path folder) throws Exception {
    checkout = Checkout.in(folder);
  }

  @Test
  void leaveATrueTextAsItIs() throws Exception {
    assertThat(RunnableBlocks.replay(TRUE, checkout)).isEqualTo(TRUE);
  }

  @Test
  void showWhatACommandReallySays() throws Exception {
    assertThat(RunnableBlocks.replay(TRUE.replace("Kptfile", "kptfile"), checkout)).isEqualTo(TRUE);
    assertThat(RunnableBlocks.replay(TRUE.replace("README.md\n", ""), checkout)).isEqualTo(TRUE);
    assertThat(RunnableBlocks.replay(TRUE.replace("\n100", "\n101"), checkout))
        .contains("\n98\n99\n100\n```");
  }

  @Test
  void areLeftOutWhereAProgramIsMissing() throws Exception {
    String text = "```console\n$ echo a | kubectl apply -f -\nwhatever\n```\n";

    assertThat(RunnableBlocks.replay(text, checkout)).isEqualTo(text);
    assertThat(RunnableBlocks.replay(text.replace("kubectl apply -f -", "cat"), checkout))
        .isEqualTo("```console\n$ echo a | cat\na\n```\n");
  }

  @Test
  void startWithACommand() {
    assertThatThrownBy(() -> RunnableBlocks.replay("```console\nls\n```\n", checkout))
        .hasMessage("a runnable block must start with '$ ': ls");
  }

  @Test
  void callTheClassesUnderTest() throws Exception {
    String text =
        """
        ```console
        $ kaspr-fn --version; ./kaspr-fn render nowhere; echo $?
        kaspr-fn development
        kaspr-fn: nowhere: there is no such file or directory
        2
        ```
        """;

    assertThat(RunnableBlocks.replay(text, checkout)).isEqualTo(text);
  }
}
