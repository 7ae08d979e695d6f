package io.kaspr.fn.krm;

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
  /** Beside a source's file. */
  static final String FOLDER = "rendered/";

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

  /** Where new objects go: one file for all of a source's, in a folder beside its own. */
  Optional<String> file() {
    return file(reference().name());
  }

  /** The file where another source of the same name has one in the folder. */
  Optional<String> fileOfNamespace() {
    return file(reference().namespace().map(n -> n + "-").orElse("") + reference().name());
  }

  private Optional<String> file(String name) {
    return annotations
        .file()
        .map(file -> file.path().substring(0, file.path().lastIndexOf('/') + 1))
        .map(folder -> folder + FOLDER + name + ".yaml");
  }
}
