package io.kaspr.fn.parse.field;

import io.kaspr.fn.spec.text.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The value of a factory, or its message if it threw; only here are such exceptions caught. */
record Attempt<T>(Optional<T> value, String refusal, Optional<String> proposal) {
  /** Messages about a name that is valid but in use begin so: another spelling would not help. */
  private static final String IN_USE = "must not be ";

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
   * As {@link #of(Supplier)}, for a factory that is given a text. If another spelling is valid, it
   * is proposed: without spaces around it, in lower case, or with hyphens for underscores.
   */
  static <T> Attempt<T> of(String text, Function<String, T> factory) {
    return of(text, factory, Attempt::spellings);
  }

  /** The same with other spellings. Whatever is proposed, the factory takes it. */
  static <T> Attempt<T> of(
      String text, Function<String, T> factory, Function<String, List<String>> spellings) {
    Attempt<T> attempt = of(() -> factory.apply(text));
    if (attempt.value().isPresent()) {
      return attempt;
    }
    List<String> others = attempt.refusal().startsWith(IN_USE) ? List.of() : spellings.apply(text);
    Optional<String> proposal =
        Stream.concat(attempt.proposal().stream(), others.stream())
            .filter(other -> !other.equals(text))
            .filter(other -> of(() -> factory.apply(other)).value().isPresent())
            .findFirst();
    return new Attempt<>(Optional.empty(), attempt.refusal(), proposal);
  }

  private static List<String> spellings(String text) {
    String trimmed = text.strip();
    String small = trimmed.toLowerCase(Locale.ROOT);
    return List.of(trimmed, small, small.replace('_', '-'));
  }

  private static String message(IllegalArgumentException refusal) {
    return Optional.ofNullable(refusal.getMessage()).orElse("is refused");
  }
}
