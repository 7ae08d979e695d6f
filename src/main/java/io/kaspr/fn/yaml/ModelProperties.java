package io.kaspr.fn.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is set in a Kubernetes object, by the names of its properties in a manifest.
 *
 * <p>The model's annotations say the same, but to read annotations at run time the JVM makes proxy
 * classes, and to call a getter that was found by reflection it makes code. {@code ModelTable},
 * which the build makes (src/main/generator), calls the getters by name.
 */
public final class ModelProperties implements BiConsumer<String, @Nullable Object> {
  /** The getter of what a class of the model has no property for. */
  static final String ADDITIONAL = "additionalProperties";

  /** What a reader looks for first comes first: what it is and its name, then the alphabet. */
  private static final List<String> FIRST =
      List.of("apiVersion", "kind", "metadata", "name", "namespace");

  static final Comparator<String> ORDER =
      (a, b) -> rank(a) == rank(b) ? a.compareTo(b) : Integer.compare(rank(a), rank(b));

  private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();
  private boolean mixed;

  private ModelProperties() {}

  /** What is set in an object, in the order of writing. */
  public static Map<String, @Nullable Object> of(Object model) {
    ModelProperties properties = new ModelProperties();
    ModelTable.read(model, properties);
    return properties.inOrder();
  }

  /** Takes a property; they come in the order of writing. */
  @Override
  public void accept(String name, @Nullable Object value) {
    if (value == null || isEmpty(value)) {
      return;
    }
    if (name.equals(ADDITIONAL)) {
      mixed = true;
      ((Map<?, ?>) value).forEach((key, more) -> properties.put((String) key, more));
    } else {
      properties.put(name, value);
    }
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof Collection<?> elements && elements.isEmpty())
        || (value instanceof Map<?, ?> entries && entries.isEmpty());
  }

  private Map<String, @Nullable Object> inOrder() {
    if (!mixed) {
      return properties;
    }
    SortedMap<String, @Nullable Object> sorted = new TreeMap<>(ORDER);
    sorted.putAll(properties);
    return sorted;
  }

  private static int rank(String name) {
    int place = FIRST.indexOf(name);
    return place < 0 ? FIRST.size() : place;
  }
}
