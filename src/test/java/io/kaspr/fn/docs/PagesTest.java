package io.kaspr.fn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/README.md is where readers begin, and the sidebar of the site. */
final class PagesTest {
  private static final Path DOCS = Path.of("docs");
  private static final Path FIRST = DOCS.resolve("README.md");
  private static final Pattern ITEM = Pattern.compile("(?m)^- \\[.+?]\\((.+?)\\)");

  @Test
  void everyPageIsListedOnTheFirstOne() throws IOException {
    assertThat(listed()).containsAll(pages());
  }

  private static List<Path> listed() throws IOException {
    return ITEM.matcher(Files.readString(FIRST))
        .results()
        .map(item -> DOCS.resolve(item.group(1)).normalize())
        .toList();
  }

  private static List<Path> pages() throws IOException {
    try (var files = Files.walk(DOCS)) {
      return files
          .filter(
              file -> file.toString().endsWith(".md") && !file.toString().contains(".received."))
          .filter(file -> !file.equals(FIRST))
          .toList();
    }
  }
}
