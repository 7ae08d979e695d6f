package io.kaspr.fn.parse.field;

import io.kaspr.fn.spec.text.InvalidValueException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a record's factory made, or why it refused; the one place where a refusal is caught. */
record Attempt<T>(Optional<T> value, String refusal, Optional<String> proposal) {
  /** So begins what is said of a name that is right and taken: no way of writing it is better. */
  private static final String NOT_FREE = "must not be ";

  static <T> Attempt<T> of(Supplier<T> factory) {
    try {
      return new Attempt<>(Optional.of(factory.get()), "", Optional.empty());
    } catch (InvalidValueException e) {
      return new Attempt<>(Optional.empty(), message(e), e.proposal());
    } catch (IllegalArgumentException e) {
      return new Attempt<>(Optional.empty(), message(e), Optional.empty());
    }
  }

  /**
   * As {@link #of(Supplier)}; where it would help, the text is proposed without spaces around it,
   * and in small letters as most names are.
   */
  static <T> Attempt<T> of(String text, Function<String, T> factory) {
    Attempt<T> attempt = of(() -> factory.apply(text));
    boolean isOpen = attempt.value().isEmpty() && attempt.proposal().isEmpty();
    return isOpen && !attempt.refusal().startsWith(NOT_FREE)
        ? new Attempt<>(Optional.empty(), attempt.refusal(), better(text, factory))
        : attempt;
  }

  private static <T> Optional<String> better(String text, Function<String, T> factory) {
    String trimmed = text.strip();
    String small = trimmed.toLowerCase(Locale.ROOT);
    return Stream.of(trimmed, small, small.replace('_', '-'))
        .filter(other -> !other.equals(text))
        .filter(other -> of(() -> factory.apply(other)).value().isPresent())
        .findFirst();
  }

  private static String message(IllegalArgumentException refusal) {
    return Optional.ofNullable(refusal.getMessage()).orElse("is refused");
  }
}
