package io.kaspr.fn.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that tests make: pages of docs/reference, and what they quote. They are checked in. */
final class Generated {
  static final Path FOLDER = Path.of("docs/reference");
  private static final String TESTS = "ReferenceTest,MistakesTest,RefusalsTest";
  private static final String WRITE = "kaspr-fn.write";

  private Generated() {}

  /** Fails where the file is another than it should be, or writes it where that is asked for. */
  static void hold(Path file, String text) throws IOException {
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s is stale; write it anew: mvn test -Dtest=%s -D%s", file, TESTS, WRITE)
        .isEqualTo(text);
  }
}
