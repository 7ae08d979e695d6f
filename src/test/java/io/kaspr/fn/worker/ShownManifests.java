package io.kaspr.fn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Example;
import io.kaspr.fn.docs.Pages;
import io.kaspr.fn.function.KasprFunction;
import io.kaspr.fn.function.KasprKinds;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that we show of what is rendered: approved, of the examples, of what the documents show. */
final class ShownManifests {
  private static final Path TESTDATA = Path.of("testdata");
  private static final Path MISTAKES = Path.of("src/test/resources/mistakes");
  private static final String APPROVED = ".approved.yaml";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml.*?\n(.*?)^```$");
  private static final List<Manifest> ALL = read();

  private ShownManifests() {}

  static List<Manifest> all() {
    return ALL;
  }

  private static List<Manifest> read() {
    try {
      List<Manifest> all = new ArrayList<>();
      addApproved(all);
      addExamples(all);
      addPages(all);
      addMendedMistakes(all);
      return List.copyOf(all);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Those of a case are named as it is. */
  private static void addApproved(List<Manifest> all) throws IOException {
    for (Path file : files(TESTDATA, APPROVED)) {
      String text = Files.readString(file);
      if (text.startsWith("# exit code 0\n")) {
        all.add(Manifest.of(approvedName(TESTDATA.relativize(file).toString()), text));
      }
    }
  }

  private static String approvedName(String file) {
    return file.replace("/output" + APPROVED, "").replace(APPROVED, "");
  }

  private static void addExamples(List<Manifest> all) throws Exception {
    for (Example example : Example.all()) {
      all.add(rendered("examples/" + example, example.items()));
    }
  }

  /** The resources of a page, together. */
  private static void addPages(List<Manifest> all) throws Exception {
    int before = all.size();
    for (String page : Pages.all()) {
      List<String> blocks =
          BLOCK
              .matcher(Files.readString(Path.of(page)))
              .results()
              .map(ShownManifests::block)
              .toList();
      List<Item> items = resources(String.join("---\n", blocks));
      if (!items.isEmpty()) {
        all.add(rendered(page, items));
      }
    }
    assertThat(all).hasSizeGreaterThan(before);
  }

  private static String block(MatchResult match) {
    return match.group(1);
  }

  private static void addMendedMistakes(List<Manifest> all) throws Exception {
    for (Path file : files(MISTAKES, ".mended.yaml")) {
      all.add(rendered("mistakes/" + file.getFileName(), resources(Files.readString(file))));
    }
  }

  private static List<Item> resources(String yaml) throws Exception {
    return DocumentSplitter.split(yaml).stream().filter(ShownManifests::isComplete).toList();
  }

  private static boolean isComplete(Item item) {
    return item.apiVersion().startsWith("kaspr.io/") && KasprKinds.all().contains(item.kind());
  }

  private static Manifest rendered(String name, List<Item> items) throws Exception {
    String documents =
        KasprFunction.apply(ResourceList.of(items, Optional.empty())).generated().stream()
            .map(Item::document)
            .collect(Collectors.joining("---\n"));
    return Manifest.of(name, documents);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
