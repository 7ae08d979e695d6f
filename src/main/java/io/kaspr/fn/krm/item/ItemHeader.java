package io.kaspr.fn.krm.item;

import java.util.Optional;

/** What an item says of itself; empty where it says nothing, or nothing readable. */
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
