package io.kaspr.fn.cli;

import io.kaspr.fn.krm.DocumentSplitter;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All manifests below a directory, also those that are not Kaspr's; hidden ones are not read. */
final class PlainManifests {
  private PlainManifests() {}

  static List<Item> below(Path folder) throws IOException, MalformedInputException {
    List<Item> items = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        items.addAll(items(file));
      } catch (MalformedInputException e) {
        throw new MalformedInputException(folder.relativize(file) + ": " + e.getMessage());
      }
    }
    return items;
  }

  /** Without the files that are no manifests after all, such as the templates of a chart. */
  static List<Item> readableBelow(Path folder) throws IOException {
    List<Item> items = new ArrayList<>();
    for (Path file : files(folder)) {
      items.addAll(readableItems(file));
    }
    return items;
  }

  private static List<Item> readableItems(Path file) throws IOException {
    try {
      return items(file);
    } catch (MalformedInputException e) {
      return List.of();
    }
  }

  private static List<Item> items(Path file) throws IOException, MalformedInputException {
    return DocumentSplitter.split(Utf8.decode(Files.readAllBytes(file)));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isManifest(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isManifest(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }
}
