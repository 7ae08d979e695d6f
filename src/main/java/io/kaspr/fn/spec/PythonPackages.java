package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.Storage.PersistentClaim;
import io.kaspr.fn.spec.requirement.RequiredHashes;
import io.kaspr.fn.spec.requirement.Requirement;
import io.kaspr.fn.spec.shape.InstallVariables;
import io.kaspr.fn.spec.text.Quantity;
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
 *     constraints:
 *       - numpy<2
 *     requireHashes: false
 *     sizeLimit: 2Gi
 *     installPolicy:
 *       retries: 5
 *     cache:
 *       type: gcs
 *       gcs:
 *         bucket: shop-kaspr-packages
 *         auth: workloadIdentity
 * }</pre>
 *
 * @param constraints versions of packages, for those that are installed because of others
 * @param requireHashes whether each requirement must have a version and a hash
 * @param sizeLimit what the pod's own volume of them may take before the kubelet ends the pod
 * @param refresh the text of the annotation: if it changes, the packages are installed again
 */
public record PythonPackages(
    List<Requirement> requirements,
    List<Requirement> constraints,
    boolean requireHashes,
    PackageIndexes indexes,
    InstallPolicy installPolicy,
    Cache cache,
    Optional<Quantity> sizeLimit,
    InstallContainer container,
    Optional<String> refresh) {
  public PythonPackages {
    requireRequirements(requirements);
    Optional<String> reason = RequiredHashes.reason(requirements, requireHashes);
    for (Requirement requirement : requirements) {
      requireDefined(requirement, container.names());
      reason.ifPresent(why -> RequiredHashes.require(requirement, why));
    }
    requireConstraints(constraints);
    sizeLimit.ifPresent(PersistentClaim::requireSize);
    refresh.ifPresent(Values::environment);
    requirements = List.copyOf(requirements);
    constraints = List.copyOf(constraints);
  }

  /** Whether a Job fills the bucket with them before the app's pods start. */
  public boolean hasWarmUp() {
    return cache.bucket().flatMap(Cache.Gcs::warmUp).isPresent();
  }

  /** The same packages, kept elsewhere for the next pod. */
  public PythonPackages in(Cache other) {
    return new PythonPackages(
        requirements,
        constraints,
        requireHashes,
        indexes,
        installPolicy,
        other,
        sizeLimit,
        container,
        refresh);
  }

  /**
   * Returns the requirements.
   *
   * @throws IllegalArgumentException if there are none, or too many for one environment variable
   */
  public static List<Requirement> requireRequirements(List<Requirement> requirements) {
    require(!requirements.isEmpty(), "must have at least one package");
    Values.environment(lines(requirements));
    return requirements;
  }

  /**
   * Returns the constraints.
   *
   * @throws IllegalArgumentException if one is none, or there are too many for one environment
   *     variable
   */
  public static List<Requirement> requireConstraints(List<Requirement> constraints) {
    constraints.forEach(Requirement::requireConstraint);
    Values.environment(lines(constraints));
    return constraints;
  }

  /** The texts of requirements, as lines. */
  public static String lines(List<Requirement> requirements) {
    return String.join("\n", requirements.stream().map(Requirement::text).toList());
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
