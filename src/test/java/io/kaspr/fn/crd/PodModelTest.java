package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.kaspr.fn.spec.shape.ProbeShapes;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.shape.TemplateShapes;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the template and the probes know of Kubernetes' objects, against a model of these. */
final class PodModelTest {
  private static final List<String> UNRELEASED =
      List.of(
          ".user",
          ".defaultUser",
          "emptyDir.mode",
          "grpc.mode",
          "httpGet.protocol",
          "mount.bindMountOptions");

  private final List<String> unknownToTheModel = new ArrayList<>();
  private final List<String> unknownToUs = new ArrayList<>();

  @Test
  void knowsEveryVolumeSourceAndEveryFieldOfWhatItTakes() {
    Shape.Group template = TemplateShapes.TEMPLATE;
    Shape.Group container = (Shape.Group) member(template, "kasprContainer");
    compare("pod", (Shape.Group) member(template, "pod"), PodSpec.class);
    compare("context", member(container, "securityContext"), SecurityContext.class);
    compare("mount", member(container, "volumeMounts"), VolumeMount.class);
    compare("probe", ProbeShapes.LIVENESS, Probe.class);

    assertThat(unknownToTheModel).containsExactly("pod.metadata");
    assertThat(unknownToUs.stream().filter(f -> !f.matches("pod\\.[^.]*")))
        .as("fields of Kubernetes that no released version has, or that a claim must not have")
        .allMatch(f -> UNRELEASED.stream().anyMatch(f::endsWith) || isOfAClaim(f));
  }

  private static boolean isOfAClaim(String field) {
    return field.contains(".volumeClaimTemplate.metadata.");
  }

  private void compare(String path, Shape shape, Class<?> model) {
    if (shape instanceof Shape.ListOf list) {
      compare(path, list.element(), model);
    } else if (shape instanceof Shape.Group group) {
      Map<String, Class<?>> properties = properties(model);
      for (Member member : group.members()) {
        String child = path + "." + member.name();
        Class<?> type = properties.remove(member.name());
        if (type == null) {
          unknownToTheModel.add(child);
        } else {
          compare(child, member.shape(), type);
        }
      }
      properties.keySet().forEach(name -> unknownToUs.add(path + "." + name));
    }
  }

  private static Map<String, Class<?>> properties(Class<?> model) {
    Map<String, Class<?>> properties = new LinkedHashMap<>();
    for (Field field : model.getDeclaredFields()) {
      JsonProperty name = field.getAnnotation(JsonProperty.class);
      if (name != null) {
        properties.put(name.value(), classOf(field.getGenericType()));
      }
    }
    return properties;
  }

  private static Class<?> classOf(Type type) {
    return type instanceof ParameterizedType generic
        ? classOf(Arrays.asList(generic.getActualTypeArguments()).get(0))
        : (Class<?>) type;
  }

  private static Shape member(Shape.Group group, String name) {
    return group.members().stream()
        .filter(member -> member.name().equals(name))
        .map(Member::shape)
        .findFirst()
        .orElseThrow();
  }
}
