package io.kaspr.fn.parse.settings;

import io.kaspr.fn.parse.Versions;
import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.ImageRegistry;
import io.kaspr.fn.spec.Images;
import io.kaspr.fn.spec.text.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the images of Kaspr's versions from the function's settings. */
final class ImagesParser {
  /** For a version whose image is wrong, lest the error be reported again for each app with it. */
  private static final String PLACEHOLDER = "stand-in";

  private ImagesParser() {}

  static Images parse(Fields settings) {
    Optional<ImageRegistry> registry = settings.text("imageRegistry", ImageRegistry::new);
    Map<String, String> additional = additional(settings);
    Versions versions = new Versions(new Images(registry, Optional.empty(), additional));
    Optional<String> usual =
        settings
            .field("defaultVersion")
            .filter(field -> versions.isDefault(field))
            .flatMap(Field::anyText);
    return new Images(registry, usual, additional);
  }

  private static Map<String, String> additional(Fields settings) {
    Map<String, String> images = new LinkedHashMap<>();
    for (Field entry : settings.entries("additionalVersions")) {
      Optional<String> version = entry.make(() -> Images.requireVersion(entry.name()));
      Optional<String> image = entry.as(Names::image);
      version.ifPresent(v -> images.put(v, image.orElse(PLACEHOLDER)));
    }
    return images;
  }
}
