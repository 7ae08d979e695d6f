package io.kaspr.fn.spec.text;

import java.util.Optional;

/** A value that a record refuses, with the value to write instead where one is known. */
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

  /** The value that is known to be right. */
  public Optional<String> proposal() {
    return proposal;
  }
}
