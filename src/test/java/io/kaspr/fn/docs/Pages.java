package io.kaspr.fn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Markdown that users and contributors read, as arguments of tests. */
public final class Pages {
  private Pages() {}

  /** All of them. */
  public static List<String> all() throws IOException {
    List<String> pages = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md"));
    for (String folder : List.of("docs", "examples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.map(Path::toString).filter(Pages::isPage).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  private static boolean isPage(String file) {
    return file.endsWith(".md") && !file.contains(".received.");
  }

  /** Those with runnable blocks. */
  static List<String> runnable() throws IOException {
    return pagesWhere(RunnableBlocks::isIn);
  }

  /** Those whose runnable blocks call other programs than ours. */
  static List<String> callingHosts() throws IOException {
    return pagesWhere(text -> RunnableBlocks.isIn(text) && HostPrograms.isCalledIn(text));
  }

  /** Those with a command of Google's. */
  static List<String> callingGcloud() throws IOException {
    return pagesWhere(text -> text.contains("    gcloud "));
  }

  private static List<String> pagesWhere(Condition condition) throws IOException {
    List<String> pages = new ArrayList<>();
    for (String page : all()) {
      if (condition.holds(Files.readString(Path.of(page)))) {
        pages.add(page);
      }
    }
    assertThat(pages).isNotEmpty();
    return pages;
  }

  /** Something that is true of some texts. */
  private interface Condition {
    boolean holds(String text);
  }
}
