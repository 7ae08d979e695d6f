package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A volume of a pod, as the kubelet makes it: everybody may write to it. */
record Volume(Path directory) {

  static Volume at(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
    }
    openToAll(directory);
    return new Volume(directory);
  }

  /** Puts the volume of one pod in place of that of another, as if both had one claim. */
  static void share(Path volume, Path other) throws IOException {
    Files.delete(other);
    Files.createSymbolicLink(other, volume);
  }

  static void openToAll(Path path) throws IOException {
    boolean isDirectory = Files.isDirectory(path);
    String permissions = isDirectory ? "rwxrwxrwx" : "rw-rw-rw-";
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  /** The names at the top. */
  List<String> listing() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /** Every file and what is in it. */
  Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(directory.relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }

  void clear() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(directory)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Has these files and no others. */
  void fill(Map<String, String> files) throws IOException {
    clear();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
  }
}
