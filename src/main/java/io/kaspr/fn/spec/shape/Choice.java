package io.kaspr.fn.spec.shape;

import java.util.List;
import java.util.Map;

/**
 * Fields of which only a limited number may be there together.
 *
 * @param least how many of them at least
 * @param most how many of them at most
 */
public record Choice(List<String> names, int least, int most) {
  public Choice {
    names = List.copyOf(names);
  }

  static Choice exactlyOne(List<String> names) {
    return new Choice(names, 1, 1);
  }

  static Choice atMostOne(List<String> names) {
    return new Choice(names, 0, 1);
  }

  static Choice atLeastOne(List<String> names) {
    return new Choice(names, 1, names.size());
  }

  /** How many of the fields are among the values. */
  public int made(Map<?, ?> values) {
    return (int) names.stream().filter(values::containsKey).count();
  }

  /** Whether so many of the fields are right. */
  public boolean allows(int made) {
    return least <= made && made <= most;
  }
}
