package io.kaspr.fn.cli;

import io.kaspr.fn.krm.DocumentSplitter;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Manifests as people keep them: files of one or more YAML documents. */
final class Documents {
  private static final String STANDARD_INPUT = "-";

  private final List<Item> items = new ArrayList<>();
  private final Map<Identity, String> files = new HashMap<>();

  private Documents() {}

  /**
   * What is in a file, in the YAML and JSON files below a directory, or in the input for {@code -}.
   */
  static Documents at(String path, InputStream in) throws IOException, MalformedInputException {
    Documents documents = new Documents();
    if (path.equals(STANDARD_INPUT)) {
      documents.add("standard input", in.readAllBytes());
      return documents;
    }
    for (Path file : files(Path.of(path))) {
      documents.add(file.toString(), Files.readAllBytes(file));
    }
    return documents;
  }

  private static List<Path> files(Path path) throws IOException, MalformedInputException {
    if (!Files.exists(path)) {
      throw new MalformedInputException(path + ": there is no such file or directory");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).filter(Documents::isManifest).sorted().toList();
    }
  }

  private static boolean isManifest(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private void add(String file, byte[] bytes) throws MalformedInputException {
    try {
      for (Item item : DocumentSplitter.split(Utf8.decode(bytes))) {
        items.add(item);
        files.put(item.reference().identity(), file);
      }
    } catch (MalformedInputException e) {
      throw new MalformedInputException(file + ": " + e.getMessage());
    }
  }

  List<Item> items() {
    return items;
  }

  /** A result's line, led by the file that it is about. */
  String line(Result result) {
    Optional<String> file = result.resource().map(resource -> files.get(resource.identity()));
    return file.map(f -> f + ": ").orElse("") + result.line();
  }
}
