package io.kaspr.fn.krm.item;

import java.util.Optional;

/** What identifies an item; a value is empty where it is absent or no scalar. */
public record ItemHeader(
    Optional<String> apiVersion,
    Optional<String> kind,
    Optional<String> namespace,
    Optional<String> name) {

  public static ItemHeader of(ResourceRef reference) {
    return new ItemHeader(
        Optional.of(reference.apiVersion()),
        Optional.of(reference.kind()),
        reference.namespace(),
        Optional.of(reference.name()));
  }
}
