package io.kaspr.fn.cli.changes;

import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.files.RenderedObject;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares rendered objects with existing ones of the same identity. An existing object that is not
 * rendered counts as removed only if an annotation says that kaspr-fn rendered it.
 */
public final class ObjectChanges {
  private final Set<Path> disabled;
  private final Map<Identity, Item> before = new LinkedHashMap<>();
  private final List<ObjectChange> changes = new ArrayList<>();

  private ObjectChanges(Set<Path> disabled) {
    this.disabled = disabled;
  }

  /** The changes: of rendered objects in their order, then removed ones. */
  public static List<ObjectChange> between(List<Item> before, RenderedFiles rendered)
      throws MalformedInputException {
    ObjectChanges changes = new ObjectChanges(rendered.disabledFiles());
    before.forEach(item -> changes.before.put(item.reference().identity(), item));
    for (Item item : rendered.rendering().generated()) {
      changes.compare(item);
    }
    for (Item item : changes.before.values()) {
      changes.removeIfOurs(item);
    }
    return List.copyOf(changes.changes);
  }

  private void compare(Item item) throws MalformedInputException {
    Item old = before.remove(item.reference().identity());
    if (old == null) {
      changes.add(ObjectChange.added(item));
    } else {
      ObjectChange.between(old, item).ifPresent(changes::add);
    }
  }

  private void removeIfOurs(Item item) throws MalformedInputException {
    if (RenderedObject.of(item).filter(this::isOfRenderedApps).isPresent()) {
      changes.add(ObjectChange.removed(item));
    }
  }

  /** The objects of an app that is disabled stay as they are. */
  private boolean isOfRenderedApps(RenderedObject object) {
    return !disabled.contains(object.file());
  }
}
