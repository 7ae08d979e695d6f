package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Shown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which image stands for each version of Kaspr, where it is not the one that Kaspr publishes.
 *
 * <pre>{@code
 * apiVersion: fn.kaspr.io/v1alpha1
 * kind: RenderKasprApps
 * spec:
 *   imageRegistry: registry.example.com/mirror
 *   defaultVersion: 0.12.0
 *   additionalVersions:
 *     0.12.0: team/kaspr:0.12.0
 * }</pre>
 *
 * @param registry where images are pulled from that do not name a registry themselves
 * @param defaultVersion of apps that name neither version nor image
 * @param additional images by the version that selects them; they win over those of Kaspr
 */
public record Images(
    Optional<ImageRegistry> registry,
    Optional<String> defaultVersion,
    Map<String, String> additional) {
  public static final Images PUBLISHED = new Images(Optional.empty(), Optional.empty(), Map.of());

  public Images {
    additional = Collections.unmodifiableMap(new LinkedHashMap<>(additional));
    additional.keySet().forEach(Images::requireVersion);
    additional.values().forEach(Names::image);
  }

  /**
   * Returns a version that an app can name.
   *
   * @throws IllegalArgumentException if it is empty or has spaces
   */
  public static String requireVersion(String version) {
    if (!Chars.all(version, Chars::isVisibleAscii)) {
      throw new IllegalArgumentException(
          "must have a version such as 0.12.0, without spaces, as its key, but has "
              + Shown.quoted(version));
    }
    return version;
  }

  /** The image with our registry before it, if there is one and the image names none. */
  public String pulled(String image) {
    return registry.map(r -> r.before(image)).orElse(image);
  }
}
