package io.kaspr.fn.parse.field;

import io.kaspr.fn.parse.field.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** The list that a whole parse shares; it only grows. */
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

  /** Of the function's settings: one that is not known would be ignored, so it is an error. */
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

  /** All of them, in the order in which they were found. */
  public List<Problem> all() {
    return List.copyOf(all);
  }

  /** Whether there is one in a part of the resource, such as {@code metadata}. */
  public boolean areIn(String part) {
    return all.stream().anyMatch(problem -> problem.path().startsWith(part));
  }

  public boolean hasErrors() {
    return errors() > 0;
  }

  int errors() {
    return errors;
  }
}
