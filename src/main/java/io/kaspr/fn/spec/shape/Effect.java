package io.kaspr.fn.spec.shape;

import io.kaspr.fn.spec.text.KasprVersion;
import java.util.Optional;

/**
 * What Kaspr's worker does with a field.
 *
 * @param since the first version that reads it; empty if all versions do, or if the field is not
 *     for the worker
 * @param idle why no version does anything with it and what to do instead; empty for other fields
 * @param written whether it is written to the files that the worker reads
 */
public record Effect(Optional<KasprVersion> since, Optional<String> idle, boolean written) {
  static final Effect USUAL = new Effect(Optional.empty(), Optional.empty(), true);

  /** The field is read from this version on only. */
  static Effect since(KasprVersion version) {
    return new Effect(Optional.of(version), Optional.empty(), true);
  }

  /** The worker reads the field and does nothing with it; the text says what to do instead. */
  static Effect idle(String instead) {
    return new Effect(Optional.empty(), Optional.of(instead), true);
  }

  /** No worker reads the field, so that no file has it; the text says what to do instead. */
  static Effect unread(String instead) {
    return new Effect(Optional.empty(), Optional.of(instead), false);
  }
}
