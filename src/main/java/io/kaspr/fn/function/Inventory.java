package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Result;
import java.util.List;

/**
 * Kaspr's items of a list, by what is done with them.
 *
 * @param apps those to be rendered
 * @param components of all apps but the disabled ones
 * @param results errors about items that cannot be parsed, and warnings about items not used
 */
record Inventory(
    List<KasprItem> apps, List<KasprItem> components, DisabledApps disabled, List<Result> results) {

  static Inventory of(List<KasprItem> apps, List<KasprItem> components, List<Result> results) {
    DisabledApps disabled = DisabledApps.among(apps);
    return new Inventory(
        apps.stream().filter(app -> !DisabledApps.isDisabled(app)).toList(),
        components.stream().filter(component -> !disabled.includeAppOf(component)).toList(),
        disabled,
        List.copyOf(results));
  }
}
