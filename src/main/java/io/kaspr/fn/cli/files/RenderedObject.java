package io.kaspr.fn.cli.files;

import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.render.AppRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An object whose annotation says for which app it was rendered. */
public record RenderedObject(Item item, String app) {

  /** Empty if the object was not rendered by kaspr-fn. */
  public static Optional<RenderedObject> of(Item item) throws MalformedInputException {
    return TextFile.mentionsKaspr(item.text())
        ? Annotations.of(item.tree())
            .get(AppRenderer.ORIGIN_ANNOTATION)
            .map(app -> new RenderedObject(item, app))
        : Optional.empty();
  }

  /** Those of some objects that kaspr-fn rendered. */
  static List<RenderedObject> among(Collection<Item> items) throws MalformedInputException {
    List<RenderedObject> found = new ArrayList<>();
    for (Item item : items) {
      of(item).ifPresent(found::add);
    }
    return found;
  }

  /** The file of the object in an {@link OutputFolder}, relative to it. */
  public Path file() {
    return file(item.reference().namespace(), app);
  }

  /** The file for all objects of an app; it depends on the app alone, not on its neighbours. */
  public static Path file(Optional<String> namespace, String app) {
    Path file = Path.of(app + ".yaml");
    return namespace.map(name -> Path.of(name).resolve(file)).orElse(file);
  }
}
