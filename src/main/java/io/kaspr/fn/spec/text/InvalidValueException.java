package io.kaspr.fn.spec.text;

import java.util.Optional;

/**
 * A value that a record refuses, with the right one to propose, if it is known.
 *
 * <p>Its message reads on from the path of the field, as in {@code must be v1, but is 'v2'}.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<String> proposal;

  public InvalidValueException(String message, String proposal) {
    this(message, Optional.of(proposal));
  }

  public InvalidValueException(String message, Optional<String> proposal) {
    super(message);
    this.proposal = proposal;
  }

  /** The text to write instead. */
  public Optional<String> proposal() {
    return proposal;
  }
}
