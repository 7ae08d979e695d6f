package io.kaspr.fn.krm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An item that others are generated from.
 *
 * @param item as it shall stand in the list from now on
 * @param index of the item in the list; empty if it stands elsewhere, as a functionConfig
 */
public record Source(
    Item item, Optional<Integer> index, Annotations annotations, List<Generated> objects) {

  /**
   * An object to be put into the list.
   *
   * @param yaml writes it, with these annotations of its host added to its own
   */
  public record Generated(ResourceRef reference, Function<Map<String, String>, String> yaml) {}

  ResourceRef reference() {
    return item.reference();
  }

  /** Whether an object of this origin and namespace is this source's. */
  boolean owns(String origin, Optional<String> namespace) {
    boolean named =
        origin.equals(reference().name()) || annotations.previousNames().contains(origin);
    return named && namespace.orElse("").equals(reference().namespace().orElse(""));
  }

  /** Where a new object goes: one file for all of a source's, in a folder beside its own. */
  Map<String, String> placeOf(int number) {
    Map<String, String> place = new LinkedHashMap<>();
    annotations
        .file()
        .map(file -> file.path().substring(0, file.path().lastIndexOf('/') + 1))
        .ifPresent(
            folder -> {
              String path = folder + "rendered/" + reference().name() + ".yaml";
              place.put(HostAnnotations.INDEX, String.valueOf(number));
              place.put(HostAnnotations.PATH, path);
            });
    return place;
  }
}
