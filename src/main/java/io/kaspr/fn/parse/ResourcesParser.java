package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the requests, limits and claims of a container. */
public final class ResourcesParser {
  private ResourcesParser() {}

  /** The resources of a container; none if there was an error. */
  static Resources parse(Fields container, List<String> known) {
    return container
        .object("resources", known)
        .flatMap(ResourcesParser::parse)
        .orElse(Resources.NONE);
  }

  public static Optional<Resources> parse(Fields resources) {
    List<Field> requested = resources.entries("requests");
    Map<String, Quantity> requests = quantities(requested);
    Map<String, Quantity> limits = quantities(resources.entries("limits"));
    requested.forEach(field -> requireWithin(field, requests, limits));
    List<String> claims = claims(resources.elements("claims"));
    return resources.build(() -> new Resources(requests, limits, claims));
  }

  private static Map<String, Quantity> quantities(List<Field> fields) {
    Map<String, Quantity> quantities = new LinkedHashMap<>();
    for (Field field : fields) {
      field
          .make(() -> Resources.requireName(field.name()))
          .flatMap(
              name ->
                  field.asNumberOrAmount(text -> Resources.requireAmount(name, new Quantity(text))))
          .ifPresent(quantity -> quantities.put(field.name(), quantity));
    }
    return quantities;
  }

  private static void requireWithin(
      Field field, Map<String, Quantity> requests, Map<String, Quantity> limits) {
    Optional<Quantity> limit = Optional.ofNullable(limits.get(field.name()));
    if (requests.containsKey(field.name())) {
      field.asNumberOrAmount(
          text -> Resources.requireWithin(field.name(), new Quantity(text), limit));
    }
  }

  private static List<String> claims(List<Field> elements) {
    return elements.stream().flatMap(element -> claim(element).stream()).toList();
  }

  private static Optional<String> claim(Field element) {
    return Fields.of(element, List.of("name"))
        .flatMap(claim -> claim.required("name", Names::dnsLabel));
  }
}
