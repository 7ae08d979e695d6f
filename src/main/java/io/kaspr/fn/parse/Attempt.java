package io.kaspr.fn.parse;

import io.kaspr.fn.spec.InvalidValueException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a record's factory made, or why it refused; the one place where a refusal is caught. */
record Attempt<T>(Optional<T> value, String refusal, Optional<String> proposal) {

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
   * As {@link #of(Supplier)}; where it would help, the text without spaces around it is proposed.
   */
  static <T> Attempt<T> of(String text, Function<String, T> factory) {
    Attempt<T> attempt = of(() -> factory.apply(text));
    String trimmed = text.strip();
    boolean isOpen = attempt.value().isEmpty() && attempt.proposal().isEmpty();
    return isOpen && !trimmed.equals(text) && of(() -> factory.apply(trimmed)).value().isPresent()
        ? new Attempt<>(Optional.empty(), attempt.refusal(), Optional.of(trimmed))
        : attempt;
  }

  private static String message(IllegalArgumentException refusal) {
    return Optional.ofNullable(refusal.getMessage()).orElse("is refused");
  }
}
