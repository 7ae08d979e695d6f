package io.kaspr.fn.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/reference/mistakes.md shows what is said of typical mistakes, and what mends them. */
final class MistakesTest {
  private static final String HEAD =
      """
      # Typical mistakes

      What one writes, what kaspr-fn says of it, and what was meant. Every message should be enough to mend the file; where one is
      not, that is a bug. [messages.md](messages.md) has all of them, with cause and cure.
      """;

  @Test
  void areShownWithTheirMessages() throws IOException {
    List<Mistake> mistakes = Mistake.all();
    assertThat(mistakes).hasSizeGreaterThan(20);
    StringBuilder page = new StringBuilder(HEAD);
    for (Mistake mistake : mistakes) {
      page.append(section(mistake));
    }
    Generated.hold(Generated.FOLDER.resolve("mistakes.md"), page.toString());
  }

  private static String section(Mistake mistake) throws IOException {
    return """

        ## %s

        ```diff
        %s
        ```

        ```text
        %s```
        """
        .formatted(mistake.title(), mistake.change(), Mistake.messages(mistake.wrong()));
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.reference.Mistake#all")
  void haveAMessage(Mistake mistake) throws IOException {
    assertThat(Mistake.messages(mistake.wrong())).startsWith("file.yaml:");
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.reference.Mistake#all")
  void haveNoneOnceMended(Mistake mistake) throws IOException {
    assertThat(Mistake.messages(mistake.mended())).isEmpty();
  }
}
