package io.kaspr.fn.krm.item;

/** The annotations that hosts and functions set on an item for each other. */
public final class HostAnnotations {
  /** Keeps an item out of the cluster: kpt and kustomize drop it at the end. */
  public static final String LOCAL_CONFIG = "config.kubernetes.io/local-config";

  /** The item's file, relative to its package. */
  public static final String PATH = "internal.config.kubernetes.io/path";

  /** The item's place in its file, from 0. */
  public static final String INDEX = "internal.config.kubernetes.io/index";

  /** The names that the item had before kustomize renamed it, joined by commas, oldest first. */
  public static final String PREVIOUS_NAMES = "internal.config.kubernetes.io/previousNames";

  static final String OLD_PATH = "config.kubernetes.io/path";
  static final String OLD_INDEX = "config.kubernetes.io/index";

  private HostAnnotations() {}

  /** Whether an annotation is one of the host's: kept on its item, never copied to another. */
  public static boolean contains(String key) {
    return key.startsWith("internal.")
        || key.startsWith("config.kubernetes.io/")
        || key.startsWith("config.k8s.io/")
        || key.startsWith("kustomize.config.k8s.io/")
        || key.equals("kubectl.kubernetes.io/last-applied-configuration");
  }
}
