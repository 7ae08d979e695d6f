package io.kaspr.fn.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import io.kaspr.fn.krm.scan.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A directory with one file for each app. A file is ours if all in it was rendered for the app that
 * the file is named after; no other file is overwritten or removed.
 *
 * @param disabled the files of apps that are not to be rendered, which stay as they are
 */
public record OutputFolder(Path folder, Set<Path> disabled) {
  /** Files are in the folder itself, or in a directory of their namespace. */
  private static final int DEPTH = 2;

  /**
   * Writes files for these objects, removes those of apps that are gone, and returns a log of it.
   */
  public String write(List<Item> objects) throws IOException, MalformedInputException {
    requireDirectory();
    SortedMap<Path, String> wanted = contents(objects);
    for (Path file : wanted.keySet()) {
      requireFree(file);
    }
    List<Path> stale = stale(wanted);
    StringBuilder log = new StringBuilder();
    for (Map.Entry<Path, String> file : wanted.entrySet()) {
      if (replace(file.getKey(), file.getValue())) {
        log.append("written ").append(file.getKey()).append('\n');
      }
    }
    for (Path file : stale) {
      remove(file);
      log.append("removed ").append(file).append('\n');
    }
    return log.toString();
  }

  /** The folder may be a link, as the user has named it. */
  private void requireDirectory() throws MalformedInputException {
    if (isThere(folder) && !Files.isDirectory(folder)) {
      String kind = Files.isSymbolicLink(folder) ? "is a link to no" : "is a file, not a";
      throw new MalformedInputException("-o " + folder + ": " + kind + " directory");
    }
  }

  private SortedMap<Path, String> contents(List<Item> objects) throws MalformedInputException {
    SortedMap<Path, List<Item>> files = new TreeMap<>();
    for (Item item : objects) {
      Path file = folder.resolve(RenderedObject.of(item).orElseThrow().file());
      files.computeIfAbsent(file, f -> new ArrayList<>()).add(item);
    }
    SortedMap<Path, String> contents = new TreeMap<>();
    files.forEach((file, items) -> contents.put(file, Documents.text(items)));
    return contents;
  }

  /** A place that nothing is in, or a file of ours, below directories that lead nowhere else. */
  private void requireFree(Path file) throws MalformedInputException {
    Path place = folder;
    for (Path step : folder.relativize(file)) {
      place = place.resolve(step);
      if (Files.isSymbolicLink(place)) {
        throw inTheWay(place, "is a link");
      }
      if (isThere(place) && Files.isDirectory(place) == place.equals(file)) {
        throw inTheWay(place, place.equals(file) ? "is a directory" : "is no directory");
      }
    }
    if (isThere(file) && !isOurs(file)) {
      throw inTheWay(file, "holds more than kaspr-fn rendered for this app");
    }
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static MalformedInputException inTheWay(Path place, String reason) {
    return new MalformedInputException(place + ": " + reason + "; nothing is written");
  }

  private List<Path> stale(SortedMap<Path, String> wanted) throws IOException {
    TreeSet<Path> stale = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      Path real = folder.toRealPath();
      try (Stream<Path> files = Files.walk(real, DEPTH)) {
        files
            .map(file -> folder.resolve(real.relativize(file)))
            .filter(file -> !wanted.containsKey(file))
            .filter(file -> !disabled.contains(folder.relativize(file)))
            .filter(this::isOurs)
            .forEach(stale::add);
      }
    }
    return List.copyOf(stale);
  }

  private boolean isOurs(Path file) {
    boolean candidate =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && file.getFileName().toString().endsWith(".yaml");
    try {
      return candidate && isOurs(file, Files.readString(file));
    } catch (IOException | MalformedInputException | InvalidPathException e) {
      return false;
    }
  }

  private boolean isOurs(Path file, String text) throws MalformedInputException {
    List<Item> items = DocumentSplitter.split(text);
    for (Item item : items) {
      Optional<Path> place = RenderedObject.of(item).map(object -> folder.resolve(object.file()));
      if (!place.equals(Optional.of(file))) {
        return false;
      }
    }
    return !items.isEmpty();
  }

  /** Removes a file, and the directory of its namespace if that was the last file. */
  private void remove(Path file) throws IOException {
    Files.delete(file);
    Path parent = file.resolveSibling("");
    if (!parent.equals(folder) && isEmpty(parent)) {
      Files.delete(parent);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  /** Writes a file; false if it has this content already, so that it keeps its time. */
  private static boolean replace(Path file, String text)
      throws IOException, MalformedInputException {
    if (Files.exists(file) && Utf8.decode(Files.readAllBytes(file)).equals(text)) {
      return false;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(temporary, text, UTF_8, StandardOpenOption.CREATE_NEW);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return true;
  }
}
