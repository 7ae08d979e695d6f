package io.kaspr.fn.spec;

import java.util.Optional;

/**
 * A field of a group.
 *
 * @param otherwise what an absent field counts as
 * @param effect what the app's worker does with it
 */
public record Member(
    String name, Shape shape, boolean required, Optional<Object> otherwise, Effect effect) {

  /** The same, read by Kaspr's worker from this version on only. */
  Member since(String version) {
    return with(new Effect(Optional.of(new KasprVersion(version)), Optional.empty(), true));
  }

  /** The same, which the worker reads and does nothing with; the text says what to do instead. */
  Member idle(String instead) {
    return with(new Effect(Optional.empty(), Optional.of(instead), true));
  }

  /** The same, which no worker reads, so that no file has it; the text says what to do instead. */
  Member unread(String instead) {
    return with(new Effect(Optional.empty(), Optional.of(instead), false));
  }

  private Member with(Effect other) {
    return new Member(name, shape, required, otherwise, other);
  }
}
