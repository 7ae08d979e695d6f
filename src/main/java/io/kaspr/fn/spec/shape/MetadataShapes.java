package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.field;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Values;
import java.util.List;

/** What a template adds to the metadata of an object. */
final class MetadataShapes {
  static final Group METADATA =
      Shapes.group(
          field("annotations", new Shape.TextMap(MetadataShapes::requireAnnotation, Values::text)),
          field("labels", Shapes.LABELS));

  /** By these, hosts and functions tell each other about an item; some are prefixes. */
  private static final List<String> RESERVED =
      List.of(
          "kaspr.io/rendered-from",
          "config.kubernetes.io/function",
          "config.kubernetes.io/index",
          "config.kubernetes.io/local-config",
          "config.kubernetes.io/path",
          "config.k8s.io/",
          "internal.",
          "kustomize.config.k8s.io/");

  private MetadataShapes() {}

  /** Refuses a key by which we or the hosts find an object again. */
  private static String requireAnnotation(String key) {
    Names.qualifiedName(key);
    if (RESERVED.stream().anyMatch(reserved -> covers(reserved, key))) {
      throw new IllegalArgumentException(
          "must not be set: by this annotation kaspr-fn and its hosts find objects again");
    }
    return key;
  }

  private static boolean covers(String reserved, String key) {
    boolean isPrefix = reserved.endsWith("/") || reserved.endsWith(".");
    return isPrefix ? key.startsWith(reserved) : key.equals(reserved);
  }
}
