package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.requirement.Mends;
import io.kaspr.fn.spec.requirement.RequiredHashes;
import io.kaspr.fn.spec.requirement.Requirement;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code spec.pythonPackages.packages}. */
final class RequirementsParser {
  private RequirementsParser() {}

  static List<Requirement> parse(Fields packages, Set<String> variables, boolean requireHashes) {
    List<Field> elements = packages.elements("packages");
    List<Requirement> requirements = new ArrayList<>();
    List<Field> valid = new ArrayList<>();
    Map<String, Field> seen = new HashMap<>();
    for (Field element : elements) {
      Optional<Requirement> requirement = element.as(Requirement::new, Mends::of);
      requirement.ifPresent(r -> element.make(() -> PythonPackages.requireDefined(r, variables)));
      requirement.ifPresent(r -> warnOfSecond(r, element, seen));
      requirement.ifPresent(requirements::add);
      requirement.ifPresent(r -> valid.add(element));
    }
    Optional<String> reason = RequiredHashes.reason(requirements, requireHashes);
    for (int i = 0; i < valid.size(); i++) {
      Requirement requirement = requirements.get(i);
      Field element = valid.get(i);
      reason.ifPresent(why -> element.make(() -> RequiredHashes.require(requirement, why)));
    }
    requireSome(packages, elements, requirements);
    return requirements;
  }

  /** Reads {@code spec.pythonPackages.constraints}. */
  static List<Requirement> constraints(Fields packages) {
    List<Requirement> constraints = new ArrayList<>();
    for (Field element : packages.elements("constraints")) {
      element
          .as(text -> Requirement.requireConstraint(new Requirement(text)), Mends::of)
          .ifPresent(constraints::add);
    }
    packages
        .field("constraints")
        .ifPresent(list -> list.make(() -> PythonPackages.requireConstraints(constraints)));
    return constraints;
  }

  /** Only a warning: pip accepts a package twice, and fails only if the two conflict. */
  private static void warnOfSecond(
      Requirement requirement, Field element, Map<String, Field> seen) {
    Optional<String> name = requirement.normalName();
    if (name.isEmpty()) {
      return;
    }
    String key = name.get() + ";" + requirement.marker().orElse("");
    Field earlier = seen.putIfAbsent(key, element);
    if (earlier != null) {
      element.warn(
          "names the same package as " + earlier.path() + ": pip fails where the two do not agree");
    }
  }

  private static void requireSome(
      Fields packages, List<Field> elements, List<Requirement> requirements) {
    if (!packages.has("packages")) {
      packages.missing("packages");
      return;
    }
    Field list = packages.requiredField("packages");
    if (list.node() instanceof Sequence && elements.size() == requirements.size()) {
      list.make(() -> PythonPackages.requireRequirements(requirements));
    }
  }
}
