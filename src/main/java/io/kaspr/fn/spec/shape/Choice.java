package io.kaspr.fn.spec.shape;

import java.util.List;
import java.util.Map;

/** Fields of which a number must be there. */
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

  public int made(Map<?, ?> values) {
    return (int) names.stream().filter(values::containsKey).count();
  }

  public boolean allows(int made) {
    return least <= made && made <= most;
  }
}
