package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.text.Names;
import java.util.List;

/** The annotations by which hosts and functions tell each other about an object. */
final class ReservedAnnotations {
  /** Those that end in {@code /} or {@code .} are prefixes. */
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

  private ReservedAnnotations() {}

  /**
   * Returns a key that a template may add.
   *
   * @throws IllegalArgumentException if it is reserved, or no key of an annotation
   */
  static String requireFree(String key) {
    Names.qualifiedName(key);
    require(
        RESERVED.stream().noneMatch(reserved -> covers(reserved, key)),
        "must not be set: by this annotation kaspr-fn and its hosts find objects again");
    return key;
  }

  private static boolean covers(String reserved, String key) {
    boolean isPrefix = reserved.endsWith("/") || reserved.endsWith(".");
    return isPrefix ? key.startsWith(reserved) : key.equals(reserved);
  }
}
