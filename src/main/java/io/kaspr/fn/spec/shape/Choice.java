package io.kaspr.fn.spec.shape;

import java.util.List;
import java.util.Map;

/**
 * Fields of which only a limited number may be there together.
 *
 * @param bound {@code exactly}, {@code at most} or {@code at least}: one of the fields
 */
public record Choice(String bound, List<String> names) {
  public Choice {
    names = List.copyOf(names);
  }

  /** How many of the fields are among the values. */
  public int made(Map<?, ?> values) {
    return (int) names.stream().filter(values::containsKey).count();
  }

  /** Whether so many of the fields are right. */
  public boolean allows(int made) {
    return made == 1 || bound.equals(made == 0 ? "at most" : "at least");
  }
}
