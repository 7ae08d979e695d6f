package io.kaspr.fn.spec;

import static java.util.Objects.requireNonNull;

import io.kaspr.fn.spec.requirement.Requirement;
import io.kaspr.fn.spec.shape.InstallVariables;
import io.kaspr.fn.spec.text.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Python packages of an app, and how its init container installs them. */
public record PythonPackages(
    List<Requirement> requirements,
    PackageIndexes indexes,
    InstallPolicy installPolicy,
    Cache cache,
    InstallContainer container,
    Optional<String> refresh) {
  public PythonPackages {
    requireRequirements(requirements);
    requireNonNull(indexes, "indexes");
    requireNonNull(installPolicy, "installPolicy");
    requireNonNull(cache, "cache");
    for (Requirement requirement : requirements) {
      requireDefined(requirement, container.names());
    }
    refresh.ifPresent(Values::environment);
    requirements = List.copyOf(requirements);
  }

  /** At least one requirement, and all of them together fit into one variable. */
  public static List<Requirement> requireRequirements(List<Requirement> requirements) {
    if (requirements.isEmpty()) {
      throw new IllegalArgumentException("must have at least one package");
    }
    Values.environment(String.join("\n", requirements.stream().map(Requirement::text).toList()));
    return requirements;
  }

  /** A requirement whose variables are among those that the user defines. */
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
