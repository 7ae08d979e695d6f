package io.kaspr.fn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.function.KasprFunction;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of examples/, as a test's argument. */
public record Example(Path folder) {

  /** Every example, in order of name. */
  public static List<Example> all() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("examples"))) {
      return folders.filter(Files::isDirectory).sorted().map(Example::new).toList();
    }
  }

  /** Those that kpt takes for packages. */
  public static List<Example> packages() throws IOException {
    List<Example> packages = all().stream().filter(Example::isPackage).toList();
    assertThat(packages).isNotEmpty();
    return packages;
  }

  public boolean isPackage() {
    return Files.exists(folder.resolve("Kptfile"));
  }

  /** The resources of all its YAML files, as they stand there. */
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Path file : files()) {
      try {
        items.addAll(DocumentSplitter.split(Files.readString(file)));
      } catch (Exception e) {
        throw new IllegalStateException(file + " is no YAML", e);
      }
    }
    return items;
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it becomes. */
  public Rendering rendering() throws MalformedInputException {
    return KasprFunction.apply(ResourceList.of(items(), Optional.empty()));
  }

  /** The kind and name of each object that it becomes, in the order of output. */
  public List<String> objects() throws MalformedInputException {
    return rendering().generated().stream()
        .map(item -> item.kind() + " " + item.reference().name())
        .toList();
  }

  public String readme() throws IOException {
    return Files.readString(folder.resolve("README.md"));
  }

  /** What a host hands over of it. */
  public String input() {
    String items =
        items().stream()
            .map(item -> "- " + item.document().strip().replaceAll("\n(?=.)", "\n  ") + "\n")
            .collect(Collectors.joining());
    return "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n" + items;
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
