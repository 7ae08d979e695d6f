package io.kaspr.fn.yaml;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties of Kubernetes objects, read through their getters.
 *
 * <p>The model's annotations say the same, but to read annotations at run time the JVM makes proxy
 * classes, which takes longer than all the rest.
 */
final class ModelProperties {
  private static final String GETTER_PREFIX = "get";

  /** The getter of what a class of the model has no property for. */
  private static final String ADDITIONAL = "additionalProperties";

  /**
   * What a reader looks for first comes first: what it is, its name and namespace, then the
   * alphabet.
   */
  private static final List<String> FIRST =
      List.of("apiVersion", "kind", "metadata", "name", "namespace");

  private static final Comparator<String> ORDER =
      Comparator.comparingInt(ModelProperties::rank).thenComparing(Comparator.naturalOrder());

  private static final ClassValue<List<Property>> TABLE =
      new ClassValue<>() {
        @Override
        protected List<Property> computeValue(Class<?> type) {
          return propertiesOf(type);
        }
      };

  private ModelProperties() {}

  /** A property's name in a manifest, and the method that reads it. */
  record Property(String name, Method getter) {}

  /** What is set in an object, in the order of writing. */
  static SortedMap<String, @Nullable Object> of(Object model) {
    SortedMap<String, @Nullable Object> properties = new TreeMap<>(ORDER);
    for (Property property : in(model.getClass())) {
      Object value = read(model, property.getter());
      if (property.name().equals(ADDITIONAL)) {
        addAll(properties, (Map<?, ?>) value);
      } else if (!isUnset(value)) {
        properties.put(property.name(), value);
      }
    }
    return properties;
  }

  /** The properties of a class of the model; the only place that knows how to find them. */
  static List<Property> in(Class<?> type) {
    return TABLE.get(type);
  }

  private static List<Property> propertiesOf(Class<?> type) {
    List<Property> properties = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (isGetter(method)) {
        properties.add(new Property(nameOf(method), method));
      }
    }
    return List.copyOf(properties);
  }

  private static boolean isGetter(Method method) {
    return method.getName().startsWith(GETTER_PREFIX)
        && method.getParameterCount() == 0
        && Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic();
  }

  private static String nameOf(Method getter) {
    String name = getter.getName().substring(GETTER_PREFIX.length());
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static @Nullable Object read(Object model, Method getter) {
    try {
      return getter.invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + getter, e);
    }
  }

  private static boolean isUnset(@Nullable Object value) {
    return value == null
        || (value instanceof Collection<?> elements && elements.isEmpty())
        || (value instanceof Map<?, ?> entries && entries.isEmpty());
  }

  private static void addAll(
      Map<String, @Nullable Object> properties, @Nullable Map<?, ?> additional) {
    if (additional != null) {
      additional.forEach((name, value) -> properties.put((String) name, value));
    }
  }

  private static int rank(String name) {
    int place = FIRST.indexOf(name);
    return place < 0 ? FIRST.size() : place;
  }
}
