package io.kaspr.fn.parse.field;

import io.kaspr.fn.parse.field.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a resource while it is parsed. */
public final class Problems {
  private final List<Problem> all = new ArrayList<>();
  private final boolean ofSettings;
  private int errors;

  public Problems() {
    this(false);
  }

  private Problems(boolean ofSettings) {
    this.ofSettings = ofSettings;
  }

  /** For the function's settings, in which an unknown field is an error, as it would be ignored. */
  public static Problems ofSettings() {
    return new Problems(true);
  }

  boolean areOfSettings() {
    return ofSettings;
  }

  public void add(Problem problem) {
    all.add(problem);
    errors += problem.severity() == Severity.ERROR ? 1 : 0;
  }

  /** All problems, in the order in which they were found. */
  public List<Problem> all() {
    return List.copyOf(all);
  }

  public boolean hasErrors() {
    return errors() > 0;
  }

  int errors() {
    return errors;
  }
}
