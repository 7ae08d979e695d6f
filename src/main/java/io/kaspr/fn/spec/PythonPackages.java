package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.requirement.Requirement;
import io.kaspr.fn.spec.shape.InstallVariables;
import io.kaspr.fn.spec.text.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Python packages of an app, and how its init container installs them.
 *
 * <pre>{@code
 * metadata:
 *   name: orders
 *   annotations:
 *     kaspr.io/packages-refresh: "2026-11"
 * spec:
 *   pythonPackages:
 *     packages:
 *       - pandas==2.2.3
 *       - pydantic~=2.9
 *     installPolicy:
 *       retries: 5
 *     cache:
 *       type: pvc
 *       enabled: true
 * }</pre>
 *
 * @param refresh the text of the annotation: if it changes, the packages are installed again
 */
public record PythonPackages(
    List<Requirement> requirements,
    PackageIndexes indexes,
    InstallPolicy installPolicy,
    Cache cache,
    InstallContainer container,
    Optional<String> refresh) {
  public PythonPackages {
    requireRequirements(requirements);
    for (Requirement requirement : requirements) {
      requireDefined(requirement, container.names());
    }
    refresh.ifPresent(Values::environment);
    requirements = List.copyOf(requirements);
  }

  /**
   * Returns the requirements.
   *
   * @throws IllegalArgumentException if there are none, or too many for one environment variable
   */
  public static List<Requirement> requireRequirements(List<Requirement> requirements) {
    require(!requirements.isEmpty(), "must have at least one package");
    Values.environment(String.join("\n", requirements.stream().map(Requirement::text).toList()));
    return requirements;
  }

  /**
   * Returns a requirement.
   *
   * @throws IllegalArgumentException if its URL has a variable that is not among these names, or
   *     one of our own
   */
  public static Requirement requireDefined(Requirement requirement, Set<String> names) {
    for (String name : requirement.variables()) {
      InstallVariables.requireFree(name);
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "needs the variable "
                + name
                + " in spec.template.pythonPackagesInitContainer.env for its ${"
                + name
                + "}");
      }
    }
    return requirement;
  }
}
