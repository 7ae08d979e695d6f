import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the source of io.kaspr.fn.yaml.ModelTable, which reads the properties of Kubernetes
 * objects: the build runs this, so that a call need not look for getters by reflection.
 */
final class ModelTable {
  private static final List<Class<?>> KINDS =
      List.of(
          ConfigMap.class,
          HorizontalPodAutoscaler.class,
          Job.class,
          PersistentVolumeClaim.class,
          Service.class,
          ServiceAccount.class,
          StatefulSet.class);

  /** The two classes of the model that are a scalar in a manifest. */
  private static final List<Class<?>> SCALARS = List.of(IntOrString.class, Quantity.class);

  /**
   * What a reader looks for first comes first: what it is, its name and namespace, then the
   * alphabet.
   */
  private static final List<String> FIRST =
      List.of("apiVersion", "kind", "metadata", "name", "namespace");

  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> FIRST.contains(name) ? FIRST.indexOf(name) : 9)
          .thenComparing(Comparator.naturalOrder());

  /** The file, but for the cases and the methods that they call. */
  private static final String FRAME =
      """
      package io.kaspr.fn.yaml;

      import java.util.function.BiConsumer;
      import org.jspecify.annotations.Nullable;

      /** The properties of the classes of the model that we write; made by the build. */
      @SuppressWarnings("deprecation")
      final class ModelTable {
        private ModelTable() {}

        static void read(Object model, BiConsumer<String, @Nullable Object> into) {
          switch (model.getClass().getName()) {
      %s
            default -> throw new IllegalArgumentException("cannot write a " + model.getClass());
          }
        }

      %s}
      """;

  private static final String GETTER_PREFIX = "get";

  /** The classes that can be reached from those that we render. */
  private final Map<String, Class<?>> models = new TreeMap<>();

  private ModelTable() {}

  /** Writes below this directory of sources. */
  public static void main(String[] args) throws IOException {
    ModelTable table = new ModelTable();
    KINDS.forEach(table::add);
    Path file = Path.of(args[0], "io/kaspr/fn/yaml/ModelTable.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, table.source());
  }

  private void add(Type type) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(this::add);
    } else if (type instanceof Class<?> model && isModel(model)) {
      if (models.put(model.getName(), model) == null) {
        getters(model).values().forEach(getter -> add(getter.getGenericReturnType()));
      }
    }
  }

  private static boolean isModel(Class<?> type) {
    return type.getName().startsWith("io.fabric8.") && !SCALARS.contains(type);
  }

  /** The getters of a class by the names of their properties, in the order of writing. */
  private static Map<String, Method> getters(Class<?> model) {
    Map<String, Method> getters = new TreeMap<>(ORDER);
    for (Method method : model.getDeclaredMethods()) {
      if (isGetter(method)) {
        getters.put(property(method), method);
      }
    }
    return getters;
  }

  private static boolean isGetter(Method method) {
    return method.getName().startsWith(GETTER_PREFIX)
        && method.getParameterCount() == 0
        && Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic();
  }

  private static String property(Method getter) {
    String name = getter.getName().substring(GETTER_PREFIX.length());
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private String source() {
    List<String> cases = new ArrayList<>();
    List<String> methods = new ArrayList<>();
    for (Class<?> model : models.values()) {
      String method = "read" + methods.size();
      cases.add(
          "      case \"%s\" -> %s((%s) model, into);"
              .formatted(model.getName(), method, model.getCanonicalName()));
      methods.add(method(method, model));
    }
    return FRAME.formatted(String.join("\n", cases), String.join("\n", methods));
  }

  private static String method(String name, Class<?> model) {
    List<String> lines = new ArrayList<>();
    getters(model).forEach((property, getter) -> lines.add(line(property, getter)));
    return """
          private static void %s(%s model, BiConsumer<String, @Nullable Object> into) {
        %s
          }
        """
        .formatted(name, model.getCanonicalName(), String.join("\n", lines));
  }

  private static String line(String property, Method getter) {
    return "    into.accept(\"%s\", model.%s());".formatted(property, getter.getName());
  }
}
