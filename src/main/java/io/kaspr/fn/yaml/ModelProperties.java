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
 * Collects the properties that are set in a Kubernetes object, by their names in a manifest.
 *
 * <p>The model's annotations say the same, but to read annotations at run time the JVM makes proxy
 * classes, and to call a getter that was found by reflection it makes code. {@code ModelTable},
 * which the build makes (src/main/generator), calls the getters by name.
 */
public final class ModelProperties implements BiConsumer<String, @Nullable Object> {
  /** The getter for fields of a manifest that a class of the model does not know. */
  static final String ADDITIONAL = "additionalProperties";

  /** These come first, as a reader looks for them first; the others in alphabetical order. */
  private static final List<String> FIRST =
      List.of("apiVersion", "kind", "metadata", "name", "namespace");

  static final Comparator<String> ORDER =
      (a, b) -> rank(a) == rank(b) ? a.compareTo(b) : Integer.compare(rank(a), rank(b));

  private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();
  private boolean mixed;

  private ModelProperties() {}

  /** The properties that are set, in the order of a manifest; values are objects of the model. */
  public static Map<String, @Nullable Object> of(Object model) {
    ModelProperties properties = new ModelProperties();
    ModelTable.read(model, properties);
    return properties.inOrder();
  }

  /** Called for each property, in the order of a manifest. */
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
