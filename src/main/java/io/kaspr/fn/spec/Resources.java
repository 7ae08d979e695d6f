package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.text.InvalidValueException;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.Shown;
import io.kaspr.fn.spec.text.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a container asks for and may use at most.
 *
 * <pre>{@code
 * spec:
 *   resources:
 *     requests:
 *       cpu: 500m
 *       memory: 1Gi
 *     limits:
 *       memory: 2Gi
 * }</pre>
 *
 * @param claims the names of the pod's resource claims that the container uses
 */
public record Resources(
    Map<String, Quantity> requests, Map<String, Quantity> limits, List<String> claims) {
  public static final Resources NONE = new Resources(Map.of(), Map.of(), List.of());

  private static final String HUGE_PAGES = "hugepages-";

  public Resources {
    requests.forEach(Resources::requireAmount);
    limits.forEach(Resources::requireAmount);
    requireAllWithin(requests, limits);
    claims.forEach(Names::dnsLabel);
    requireCpuOrMemory(requests, limits);
    requests = Values.copy(requests);
    limits = Values.copy(limits);
    claims = List.copyOf(claims);
  }

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return requests.isEmpty() && limits.isEmpty() && claims.isEmpty();
  }

  /**
   * Returns the name of a resource: one of Kubernetes, or one with a domain such as {@code
   * example.com/gpu}.
   *
   * @throws IllegalArgumentException if no container can ask for it
   */
  public static String requireName(String name) {
    require(
        isNative(name) || (name.contains("/") && isExtended(name)),
        "must be cpu, memory, ephemeral-storage, hugepages-2Mi or a name with a domain such as"
            + " example.com/gpu",
        name);
    return name;
  }

  /**
   * Returns the amount of a resource.
   *
   * @throws IllegalArgumentException if it has a fraction, as only CPU can
   */
  public static Quantity requireAmount(String name, Quantity amount) {
    boolean inParts = requireName(name).equals("cpu");
    if (!inParts && !amount.isWhole()) {
      String text = amount.text();
      Optional<String> proposal =
          text.endsWith("m") && !name.contains("/")
              ? Optional.of(text.replace("m", "Mi"))
              : Optional.empty();
      throw new InvalidValueException(
          "must be a whole number, but is " + Shown.quoted(text), proposal);
    }
    return amount;
  }

  /**
   * Returns the request.
   *
   * @throws IllegalArgumentException if the API server would refuse it beside this limit
   */
  public static Quantity requireWithin(String name, Quantity request, Optional<Quantity> limit) {
    boolean fixed = name.contains("/") || name.startsWith(HUGE_PAGES);
    int difference = request.compareTo(limit.orElse(request));
    if (fixed && (limit.isEmpty() || difference != 0)) {
      throw new IllegalArgumentException(
          "must be equal to the limit of " + name + ", as nodes never overcommit it");
    }
    if (difference > 0) {
      throw new IllegalArgumentException(
          "must be at most the limit, but is "
              + Shown.quoted(request.text())
              + " with a limit of "
              + Shown.quoted(limit.orElse(request).text()));
    }
    return request;
  }

  private static void requireAllWithin(
      Map<String, Quantity> requests, Map<String, Quantity> limits) {
    requests.forEach(
        (name, request) -> requireWithin(name, request, Optional.ofNullable(limits.get(name))));
  }

  private static void requireCpuOrMemory(
      Map<String, Quantity> requests, Map<String, Quantity> limits) {
    Set<String> names = new HashSet<>(requests.keySet());
    names.addAll(limits.keySet());
    boolean hugePages = names.stream().anyMatch(name -> name.startsWith(HUGE_PAGES));
    require(
        !hugePages || names.contains("cpu") || names.contains("memory"),
        "must have cpu or memory beside huge pages");
  }

  private static boolean isNative(String name) {
    return switch (name) {
      case "cpu", "memory", "ephemeral-storage" -> true;
      default -> name.startsWith(HUGE_PAGES) && isPageSize(name.substring(HUGE_PAGES.length()));
    };
  }

  private static boolean isPageSize(String text) {
    try {
      return new Quantity(text).bytes() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isExtended(String name) {
    boolean reserved = name.contains("kubernetes.io/") || name.startsWith("requests.");
    return !reserved && Names.qualifiedName(name).equals(name);
  }
}
