package io.kaspr.fn.cli;

import io.kaspr.fn.krm.Annotations;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.render.AppRenderer;
import java.nio.file.Path;
import java.util.Optional;

/** An object that says that it was rendered, and for which app. */
record RenderedObject(Item item, String app) {

  /** Empty if the object is somebody else's. */
  static Optional<RenderedObject> of(Item item) throws MalformedInputException {
    return Annotations.of(item.tree())
        .get(AppRenderer.ORIGIN_ANNOTATION)
        .map(app -> new RenderedObject(item, app));
  }

  /** The file for all objects of the app; it depends on the app alone, not on its neighbours. */
  Path file() {
    Path file = Path.of(app + ".yaml");
    return item.reference().namespace().map(n -> Path.of(n).resolve(file)).orElse(file);
  }
}
