package io.kaspr.fn.container;

import io.fabric8.kubernetes.api.model.VolumeMount;
import io.kaspr.fn.spec.ContainerTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes what a template adds to a container. Its fields have been checked one by one, so they are
 * handed on as they are, as additional properties: the model's classes would say no more.
 */
public final class TemplateParts {
  private TemplateParts() {}

  /** In the order of the template, which comes behind ours. */
  public static List<VolumeMount> mounts(ContainerTemplate template) {
    return template.volumeMounts().stream().map(TemplateParts::mount).toList();
  }

  /** Nothing for a template that does not say under which rights the container runs. */
  public static Map<String, Object> securityContext(ContainerTemplate template) {
    Map<String, Object> context = template.securityContext();
    return context.isEmpty() ? Map.of() : Map.of("securityContext", context);
  }

  private static VolumeMount mount(Map<String, Object> fields) {
    Map<String, Object> rest = new LinkedHashMap<>(fields);
    Object name = rest.remove("name");
    VolumeMount mount = new VolumeMount();
    mount.setName((String) name);
    mount.setAdditionalProperties(rest);
    return mount;
  }
}
