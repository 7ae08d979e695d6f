package io.kaspr.fn.krm.item;

import java.util.Optional;

/**
 * What identifies an item; a value is empty where it is absent or no scalar.
 *
 * @param twice the first of its keys that stands there twice
 */
public record ItemHeader(
    Optional<String> apiVersion,
    Optional<String> kind,
    Optional<String> namespace,
    Optional<String> name,
    Optional<TwiceInHeader> twice) {

  /** A header without faults. */
  public ItemHeader(
      Optional<String> apiVersion,
      Optional<String> kind,
      Optional<String> namespace,
      Optional<String> name) {
    this(apiVersion, kind, namespace, name, Optional.empty());
  }

  public static ItemHeader of(ResourceRef reference) {
    return new ItemHeader(
        Optional.of(reference.apiVersion()),
        Optional.of(reference.kind()),
        reference.namespace(),
        Optional.of(reference.name()));
  }
}
