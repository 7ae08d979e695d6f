package io.kaspr.fn.render;

import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Checks manifests against the classes that the official client has made from the API's schema:
 * unknown fields, missing ones and wrong types. (The client's own {@code validateJsonElement} stops
 * at the first problem and lets wrong numbers and map values pass.)
 */
public final class StrictKubernetesSchema {
  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "v1 ConfigMap", V1ConfigMap.class,
          "v1 PersistentVolumeClaim", V1PersistentVolumeClaim.class,
          "v1 Service", V1Service.class,
          "v1 ServiceAccount", V1ServiceAccount.class,
          "apps/v1 StatefulSet", V1StatefulSet.class,
          "batch/v1 Job", V1Job.class,
          "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class);

  private static final String MODELS = "io.kubernetes.client.openapi.models.";
  private static final Set<Class<?>> TEXTS =
      Set.of(String.class, OffsetDateTime.class, byte[].class);
  private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(Integer.class, Long.class);

  private final List<String> violations = new ArrayList<>();

  private StrictKubernetesSchema() {}

  /** What is wrong in a stream of manifests, each as a path and a sentence; empty if nothing is. */
  public static List<String> violations(String yaml) {
    StrictKubernetesSchema check = new StrictKubernetesSchema();
    // A reader of YAML 1.1, as the API server's is: an unquoted `on` is no string for it.
    new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml).forEach(check::manifest);
    return List.copyOf(check.violations);
  }

  private void manifest(Object manifest) {
    if (!(manifest instanceof Map<?, ?> fields)) {
      violations.add("manifest: must be a mapping, but is " + manifest);
      return;
    }
    String kind = fields.get("apiVersion") + " " + fields.get("kind");
    Class<?> model = KINDS.get(kind);
    if (model == null) {
      violations.add(kind + ": is no kind that we render");
    } else {
      object(kind, manifest, model);
    }
  }

  private void value(String path, Object value, Type type) {
    if (type instanceof ParameterizedType generic) {
      collection(path, value, generic);
    } else if (((Class<?>) type).getName().startsWith(MODELS)) {
      object(path, value, (Class<?>) type);
    } else if (!isScalar(value, (Class<?>) type)) {
      violations.add(
          path + ": must be a " + ((Class<?>) type).getSimpleName() + ", but is " + value);
    }
  }

  private void collection(String path, Object value, ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Map.class && value instanceof Map<?, ?> map) {
      map.forEach((key, element) -> entry(path, key, element, arguments[1]));
    } else if (type.getRawType() == List.class && value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        value(path + "[" + i + "]", list.get(i), arguments[0]);
      }
    } else {
      violations.add(path + ": must be a " + type.getTypeName() + ", but is " + value);
    }
  }

  private void entry(String path, Object key, Object element, Type type) {
    value(path, key, String.class);
    value(path + "." + key, element, type);
  }

  private void object(String path, Object value, Class<?> model) {
    if (!(value instanceof Map<?, ?> fields)) {
      violations.add(path + ": must be a mapping, but is " + value);
      return;
    }
    Map<String, Type> known = fieldsOf(model);
    fields.forEach((name, field) -> field(path + "." + name, field, known.get(name)));
    for (Object required : requiredIn(model)) {
      if (!fields.containsKey(required)) {
        violations.add(path + "." + required + ": is required");
      }
    }
  }

  private void field(String path, Object value, @Nullable Type type) {
    if (type == null) {
      violations.add(path + ": is no known field");
    } else {
      value(path, value, type);
    }
  }

  private static Map<String, Type> fieldsOf(Class<?> model) {
    Map<String, Type> fields = new TreeMap<>();
    for (Field field : model.getDeclaredFields()) {
      SerializedName name = field.getAnnotation(SerializedName.class);
      if (name != null) {
        fields.put(name.value(), field.getGenericType());
      }
    }
    return fields;
  }

  private static Set<?> requiredIn(Class<?> model) {
    try {
      return (Set<?>) model.getField("openapiRequiredFields").get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(model.toString(), e);
    }
  }

  private static boolean isScalar(Object value, Class<?> type) {
    boolean isWhole = value instanceof Integer || value instanceof Long;
    if (type == Quantity.class) {
      return value instanceof String || value instanceof Number;
    }
    if (type == IntOrString.class) {
      return value instanceof String || isWhole;
    }
    return TEXTS.contains(type)
        ? value instanceof String
        : WHOLE_NUMBERS.contains(type) ? isWhole : type == Object.class || type.isInstance(value);
  }
}
