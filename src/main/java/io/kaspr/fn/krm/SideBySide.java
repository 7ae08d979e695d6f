package io.kaspr.fn.krm;

import java.util.List;
import java.util.function.Function;

/** Maps many elements in parallel, on all processors. */
public final class SideBySide {
  /** Fewer elements are done sooner than another thread can start. */
  private static final int MANY = 16;

  private SideBySide() {}

  /** The results in the order of the elements; the function must not share any state. */
  public static <T, R> List<R> map(List<T> elements, Function<T, R> function) {
    return elements.size() < MANY
        ? elements.stream().map(function).toList()
        : elements.parallelStream().map(function).toList();
  }
}
