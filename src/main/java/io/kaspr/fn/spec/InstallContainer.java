package io.kaspr.fn.spec;

import io.kaspr.fn.spec.shape.InstallVariables;
import io.kaspr.fn.spec.shape.PipVariables;
import io.kaspr.fn.spec.text.EnvVar;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a KasprApp says of the container that installs its packages.
 *
 * <pre>{@code
 * spec:
 *   pythonPackages:
 *     resources:
 *       limits:
 *         memory: 2Gi
 *   template:
 *     pythonPackagesInitContainer:
 *       env:
 *         - name: HTTPS_PROXY
 *           value: http://proxy.example.com:3128
 * }</pre>
 */
public record InstallContainer(Resources resources, ContainerTemplate template) {
  public InstallContainer {
    template.env().forEach(variable -> InstallVariables.requireFree(variable.name()));
  }

  /** The user's variables. */
  public List<EnvVar> env() {
    return template.env();
  }

  /** Those of the user's variables that decide what is installed, as {@link PipVariables} says. */
  public SortedMap<String, String> deciding() {
    return PipVariables.deciding(env());
  }

  /** The names of the user's variables. */
  public Set<String> names() {
    return Set.copyOf(env().stream().map(EnvVar::name).toList());
  }
}
