package io.kaspr.fn.container;

import io.fabric8.kubernetes.api.model.VolumeMount;
import io.kaspr.fn.spec.ContainerTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders what a template adds to a container. Its fields are checked already, so they are set as
 * additional properties of the model's objects, without a conversion to the model's own classes.
 */
public final class TemplateParts {
  private TemplateParts() {}

  /** The mounts of the template, in its order. */
  public static List<VolumeMount> mounts(ContainerTemplate template) {
    return template.volumeMounts().stream().map(TemplateParts::mount).toList();
  }

  /** The field {@code securityContext} by its name; empty if the template does not have it. */
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
