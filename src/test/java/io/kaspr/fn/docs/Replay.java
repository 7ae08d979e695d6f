package io.kaspr.fn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a document with what its commands say; where they differ, leaves it as it ought to be.
 */
final class Replay {
  private Replay() {}

  static void of(String document, Checkout checkout) throws IOException {
    String text = Files.readString(Path.of(document));

    String replayed = RunnableBlocks.replay(text, checkout);

    Path received = Path.of(document.replace(".md", ".received.md"));
    Files.deleteIfExists(received);
    if (!replayed.equals(text)) {
      Files.writeString(received, replayed);
    }
    assertThat(DiffUtils.diff(text.lines().toList(), replayed.lines().toList()).getDeltas())
        .as(
            "%s does not show what its commands say; if %s is right: mv it there",
            document, received)
        .isEmpty();
  }
}
