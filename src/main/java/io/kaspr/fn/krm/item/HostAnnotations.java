package io.kaspr.fn.krm.item;

/** The annotations by which hosts and functions talk about an item; they are no part of it. */
public final class HostAnnotations {
  /** Keeps an item out of the cluster: kpt and kustomize drop it at the end. */
  public static final String LOCAL_CONFIG = "config.kubernetes.io/local-config";

  /** The item's file, relative to its package. */
  public static final String PATH = "internal.config.kubernetes.io/path";

  /** The item's place in its file, from 0. */
  public static final String INDEX = "internal.config.kubernetes.io/index";

  /** What kustomize has called the item before, comma-joined, oldest first. */
  public static final String PREVIOUS_NAMES = "internal.config.kubernetes.io/previousNames";

  static final String OLD_PATH = "config.kubernetes.io/path";
  static final String OLD_INDEX = "config.kubernetes.io/index";

  private HostAnnotations() {}

  /** Whether the annotation is the host's: kept on an item, never copied to another or hashed. */
  public static boolean isHosts(String key) {
    return key.startsWith("internal.")
        || key.startsWith("config.kubernetes.io/")
        || key.startsWith("config.k8s.io/")
        || key.startsWith("kustomize.config.k8s.io/")
        || key.equals("kubectl.kubernetes.io/last-applied-configuration");
  }
}
