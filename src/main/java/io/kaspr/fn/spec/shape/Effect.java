package io.kaspr.fn.spec.shape;

import io.kaspr.fn.spec.text.KasprVersion;
import java.util.Optional;

/**
 * What Kaspr's worker does with a field.
 *
 * @param since the first version that reads it; empty if all do, or if it is not for the worker
 * @param idle where no version does anything with it: what its user should do instead
 * @param written whether the worker's files have it
 */
public record Effect(Optional<KasprVersion> since, Optional<String> idle, boolean written) {
  static final Effect USUAL = new Effect(Optional.empty(), Optional.empty(), true);
}
