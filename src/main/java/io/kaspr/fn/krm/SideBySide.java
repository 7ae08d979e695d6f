package io.kaspr.fn.krm;

import java.util.List;
import java.util.function.Function;

/** Does the same with many elements on all processors. */
public final class SideBySide {
  /** Fewer are done before another thread has started. */
  private static final int MANY = 16;

  private SideBySide() {}

  /** What a function that shares nothing makes of each element, in their order. */
  public static <T, R> List<R> map(List<T> elements, Function<T, R> function) {
    return elements.size() < MANY
        ? elements.stream().map(function).toList()
        : elements.parallelStream().map(function).toList();
  }
}
