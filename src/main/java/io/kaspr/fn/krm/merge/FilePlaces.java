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

/** The places of items in files: kpt refuses two objects with one index in a file. */
final class FilePlaces {
  private final SourceFiles naming;
  private final Set<String> files = new HashSet<>();
  private final Set<String> sharedFiles = new HashSet<>();
  private final Map<String, Set<Integer>> occupied = new HashMap<>();

  FilePlaces(List<Source> sources, SourceFiles naming) {
    this.naming = naming;
    sources.forEach(
        s -> s.file(naming, false).filter(f -> !files.add(f)).ifPresent(sharedFiles::add));
  }

  void occupy(Annotations annotations) {
    annotations.file().ifPresent(file -> file.index().ifPresent(i -> isFree(file.path(), i)));
  }

  /** The annotations of a new object's place: this one in its source's file, or the next free. */
  Map<String, String> next(Source source, int number) {
    Optional<String> file =
        source.file(naming, false).flatMap(f -> source.file(naming, sharedFiles.contains(f)));
    return file.map(f -> in(f, number)).orElse(Map.of());
  }

  private Map<String, String> in(String file, int number) {
    int index = number;
    while (!isFree(file, index)) {
      index++;
    }
    Map<String, String> place = new LinkedHashMap<>();
    place.put(HostAnnotations.INDEX, String.valueOf(index));
    place.put(HostAnnotations.PATH, file);
    return place;
  }

  /** Whether a place was free; it no longer is. */
  private boolean isFree(String file, int index) {
    return occupied.computeIfAbsent(file, f -> new HashSet<>()).add(index);
  }
}
