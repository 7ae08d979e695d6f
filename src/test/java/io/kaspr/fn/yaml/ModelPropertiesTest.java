package io.kaspr.fn.yaml;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ModelPropertiesTest {
  private static final List<Class<?>> KINDS =
      List.of(
          StatefulSet.class,
          Service.class,
          ConfigMap.class,
          ServiceAccount.class,
          HorizontalPodAutoscaler.class,
          Job.class,
          PersistentVolumeClaim.class);

  @ParameterizedTest
  @MethodSource("models")
  void haveTheNamesThatTheModelDeclares(Class<?> model) throws Exception {
    assertThat(names(model)).containsExactlyInAnyOrderElementsOf(declaredNames(model));
  }

  @ParameterizedTest
  @MethodSource("models")
  void areOfClassesThatTheWriterKnows(Class<?> model) {
    assertThat(KubernetesResource.class).isAssignableFrom(model);
  }

  @Test
  void areCheckedForTheWholeModel() {
    assertThat(models()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @MethodSource("models")
  void comeInTheOrderOfWriting(Class<?> model) throws Exception {
    assertThat(names(model)).isSortedAccordingTo(ModelProperties.ORDER);
  }

  /** The names that the table has for a class, in its order. */
  private static List<String> names(Class<?> model) throws ReflectiveOperationException {
    List<String> names = new ArrayList<>();
    ModelTable.read(model.getDeclaredConstructor().newInstance(), (name, value) -> names.add(name));
    names.remove(ModelProperties.ADDITIONAL);
    return names;
  }

  private static Set<String> declaredNames(Class<?> model) {
    return Arrays.stream(model.getDeclaredFields())
        .map(field -> field.getAnnotation(JsonProperty.class))
        .filter(annotation -> annotation != null)
        .map(JsonProperty::value)
        .collect(toCollection(TreeSet::new));
  }

  /** Every class that can be reached from a kind that we render, but those that are scalars. */
  static Set<Class<?>> models() {
    Set<Class<?>> models = new LinkedHashSet<>();
    KINDS.forEach(kind -> addWithFields(kind, models));
    return models;
  }

  private static void addWithFields(Class<?> type, Set<Class<?>> models) {
    boolean isModel = type.getName().startsWith("io.fabric8.");
    boolean isScalar = type == Quantity.class || type == IntOrString.class;
    if (isModel && !isScalar && models.add(type)) {
      for (Field field : type.getDeclaredFields()) {
        classesIn(field.getGenericType()).forEach(used -> addWithFields(used, models));
      }
    }
  }

  private static Stream<Class<?>> classesIn(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments())
          .flatMap(ModelPropertiesTest::classesIn);
    }
    return type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
  }
}
