package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.HostAnnotations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Assigns files and indexes to new objects: kpt refuses two objects with one index in a file. */
final class FilePlaces {
  private final SourceFiles naming;
  private final Set<String> files = new HashSet<>();
  private final Set<String> sharedFiles = new HashSet<>();
  private final Map<String, Set<Integer>> usedIndexes = new HashMap<>();

  FilePlaces(List<Source> sources, SourceFiles naming) {
    this.naming = naming;
    sources.forEach(
        s -> s.file(naming, false).filter(f -> !files.add(f)).ifPresent(sharedFiles::add));
  }

  /** Marks the path and index of an item as used. */
  void occupy(Annotations annotations) {
    annotations.file().ifPresent(file -> file.index().ifPresent(i -> claim(file.path(), i)));
  }

  /** Whether an item is in the directory where the objects of a source are put. */
  boolean areBeside(Source source, Annotations item) {
    Optional<String> directory = source.file(naming, false).map(Source::directory);
    return directory.isPresent()
        && directory.equals(item.file().map(file -> Source.directory(file.path())));
  }

  /** Path and index, as annotations, of a source's object: its number, or the next free index. */
  Map<String, String> next(Source source, int number) {
    Optional<String> file =
        source.file(naming, false).flatMap(f -> source.file(naming, sharedFiles.contains(f)));
    return file.map(f -> in(f, number)).orElse(Map.of());
  }

  private Map<String, String> in(String file, int number) {
    int index = number;
    while (!claim(file, index)) {
      index++;
    }
    Map<String, String> place = new LinkedHashMap<>();
    place.put(HostAnnotations.INDEX, String.valueOf(index));
    place.put(HostAnnotations.PATH, file);
    return place;
  }

  /** Marks an index of a file as used; false if it was already. */
  private boolean claim(String file, int index) {
    return usedIndexes.computeIfAbsent(file, f -> new HashSet<>()).add(index);
  }
}
