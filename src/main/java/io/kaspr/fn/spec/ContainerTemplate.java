package io.kaspr.fn.spec;

import io.kaspr.fn.spec.shape.TemplateShapes;
import io.kaspr.fn.spec.text.EnvVar;
import io.kaspr.fn.spec.text.FilePaths;
import io.kaspr.fn.spec.text.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a template adds to a container: that of the app, as here, or the one that installs.
 *
 * <pre>{@code
 * spec:
 *   template:
 *     pod:
 *       volumes:
 *         - name: scratch
 *           emptyDir: {}
 *     kasprContainer:
 *       env:
 *         - name: LOG_FORMAT
 *           value: json
 *       securityContext:
 *         allowPrivilegeEscalation: false
 *       volumeMounts:
 *         - name: scratch
 *           mountPath: /tmp
 * }</pre>
 *
 * @param securityContext its fields by name; none if it says nothing
 * @param volumeMounts each as its fields by name
 */
public record ContainerTemplate(
    List<EnvVar> env, Map<String, Object> securityContext, List<Map<String, Object>> volumeMounts) {
  public static final ContainerTemplate NONE =
      new ContainerTemplate(List.of(), Map.of(), List.of());

  public ContainerTemplate {
    Set<String> seen = new HashSet<>();
    env.forEach(variable -> requireNew(variable.name(), seen));
    if (!securityContext.isEmpty() || !volumeMounts.isEmpty()) {
      TemplateShapes.SECURITY_CONTEXT.check(securityContext);
      volumeMounts.forEach(TemplateShapes.MOUNT::check);
    }
    env = List.copyOf(env);
    securityContext = Values.copy(securityContext);
    volumeMounts = List.copyOf(volumeMounts);
  }

  /** Whether it has a variable of this name. */
  public boolean defines(String name) {
    return env.stream().anyMatch(variable -> variable.name().equals(name));
  }

  /** Whether it mounts something at a directory. */
  boolean mountsAt(String directory) {
    return volumeMounts.stream()
        .map(mount -> FilePaths.normal((String) mount.getOrDefault("mountPath", "")))
        .anyMatch(directory::equals);
  }

  private static void requireNew(String name, Set<String> seen) {
    if (!seen.add(name)) {
      throw new IllegalArgumentException("must not set " + name + " twice");
    }
  }
}
