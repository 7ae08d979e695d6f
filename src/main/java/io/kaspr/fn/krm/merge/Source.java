package io.kaspr.fn.krm.merge;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ListedItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item that others are generated from, and the items that have a part in it.
 *
 * @param origin what the objects say that they were rendered from
 * @param whole whether these are all objects of this origin: any other is stale
 * @param item as it shall stand in the list from now on; its namespace is that of the objects
 * @param companions further items by their indexes, as they shall stand from now on
 */
public record Source(
    String origin,
    boolean whole,
    ListedItem item,
    Map<Integer, Item> companions,
    List<Generated> objects) {

  /** An item that yields these objects and no others. */
  public static Source ofAll(
      ListedItem item, Map<Integer, Item> companions, List<Generated> objects) {
    return new Source(item.reference().name(), true, item, companions, objects);
  }

  /** An item that yields some objects of an origin that is not in the list. */
  public static Source ofSome(
      String origin, ListedItem item, Map<Integer, Item> companions, List<Generated> objects) {
    return new Source(origin, false, item, companions, objects);
  }

  /** An item that stays as it is, as do the objects that it has yielded before. */
  public static Source untouched(ListedItem item) {
    return ofAll(item, Map.of(), List.of());
  }

  /** The same with all its objects in a namespace. */
  Source in(Optional<String> namespace) {
    ListedItem moved = new ListedItem(item.item(), item.index(), item.annotations(), namespace);
    List<Generated> objectsThere = objects.stream().map(object -> object.in(namespace)).toList();
    return new Source(origin, whole, moved, companions, objectsThere);
  }

  Optional<Integer> index() {
    return item.index();
  }

  Optional<String> namespace() {
    return item.namespace();
  }

  /**
   * Whether an object of this origin and namespace is this source's: what was rendered before its
   * namespace was set is in the item's own.
   */
  public boolean owns(String name, Optional<String> objectsNamespace) {
    return isNamed(name)
        && (isIn(objectsNamespace, namespace())
            || isIn(objectsNamespace, item.reference().namespace()));
  }

  /** Whether objects of this origin are this source's, or were before it was renamed. */
  boolean isNamed(String name) {
    return name.equals(origin) || (whole && item.annotations().previousNames().contains(name));
  }

  private static boolean isIn(Optional<String> one, Optional<String> other) {
    return one.orElse("").equals(other.orElse(""));
  }

  /** The file for new objects, where the host has said which file the source is in. */
  Optional<String> file(SourceFiles files, boolean shared) {
    return item.annotations()
        .file()
        .map(file -> directory(file.path()))
        .map(directory -> files.file(directory, origin, namespace(), shared));
  }

  /** The part of a path before the last slash. */
  static String directory(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }
}
