package io.kaspr.fn.container;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceClaim;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.kaspr.fn.spec.Resources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders {@code resources} of containers. */
public final class ContainerResources {
  private ContainerResources() {}

  /** Null if there are none: then the field is not written at all. */
  public static @Nullable ResourceRequirements of(Resources resources) {
    if (resources.isEmpty()) {
      return null;
    }
    ResourceRequirements requirements = new ResourceRequirements();
    requirements.setRequests(quantities(resources.requests()));
    requirements.setLimits(quantities(resources.limits()));
    requirements.setClaims(claims(resources.claims()));
    return requirements;
  }

  /** The amount in Kubernetes' model, written as the user wrote it. */
  public static Quantity quantity(io.kaspr.fn.spec.text.Quantity amount) {
    return Quantity.parse(amount.text());
  }

  private static Map<String, Quantity> quantities(
      Map<String, io.kaspr.fn.spec.text.Quantity> amounts) {
    Map<String, Quantity> quantities = new LinkedHashMap<>();
    amounts.forEach((name, amount) -> quantities.put(name, quantity(amount)));
    return quantities;
  }

  private static List<ResourceClaim> claims(List<String> names) {
    return names.stream().map(name -> new ResourceClaim(name, null)).toList();
  }
}
