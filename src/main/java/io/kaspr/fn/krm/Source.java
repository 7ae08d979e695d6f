package io.kaspr.fn.krm;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item that others are generated from, and the items that have a part in it.
 *
 * @param origin what the objects say that they were rendered from
 * @param whole whether these are all objects of this origin: any other is stale
 * @param item as it shall stand in the list from now on
 * @param namespace of its objects, which may not be written in the item
 * @param index of the item in the list; empty if it stands elsewhere, as a functionConfig
 * @param companions further items by their indexes, as they shall stand from now on
 */
public record Source(
    String origin,
    boolean whole,
    Item item,
    Optional<String> namespace,
    Optional<Integer> index,
    Annotations annotations,
    Map<Integer, Item> companions,
    List<Generated> objects) {
  /** An object to be put into the list. */
  public record Generated(ResourceRef reference, Yaml yaml) {}

  /** Writes an object. */
  public interface Yaml {
    /** With annotations of its host added, and so many spaces before each line but the first. */
    String write(Map<String, String> hostAnnotations, int indent);
  }

  ResourceRef reference() {
    return item.reference();
  }

  /**
   * Whether an object of this origin and namespace is this source's: what was rendered before its
   * namespace was set is in the item's own.
   */
  public boolean owns(String name, Optional<String> objectsNamespace) {
    boolean named = name.equals(origin) || (whole && annotations.previousNames().contains(name));
    return named
        && (isIn(objectsNamespace, namespace) || isIn(objectsNamespace, reference().namespace()));
  }

  private static boolean isIn(Optional<String> one, Optional<String> other) {
    return one.orElse("").equals(other.orElse(""));
  }

  /** The file for new objects, where the host has said which file the source is in. */
  Optional<String> file(SourceFiles files, boolean shared) {
    return annotations
        .file()
        .map(file -> directory(file.path()))
        .map(directory -> files.file(directory, origin, namespace, shared));
  }

  private static String directory(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }
}
