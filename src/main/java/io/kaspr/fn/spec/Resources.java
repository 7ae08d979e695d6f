package io.kaspr.fn.spec;

import java.util.List;
import java.util.Map;

/** What a container asks for and may use at most. */
public record Resources(
    Map<String, Quantity> requests, Map<String, Quantity> limits, List<String> claims) {
  public static final Resources NONE = new Resources(Map.of(), Map.of(), List.of());
}
