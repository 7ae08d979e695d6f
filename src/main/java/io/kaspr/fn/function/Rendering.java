package io.kaspr.fn.function;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.List;

/**
 * The output of a call.
 *
 * @param items all items of the output, also those that are only copied
 * @param generated the items among them that were rendered in this call
 * @param apps those without errors of their own
 * @param disabled apps that are not rendered, as an annotation says so
 * @param results sorted, errors first
 */
public record Rendering(
    ResourceList input,
    List<Item> items,
    List<Item> generated,
    List<RenderedApp> apps,
    List<ResourceRef> disabled,
    List<Result> results) {

  public boolean hasErrors() {
    return haveErrors(results);
  }

  static boolean haveErrors(List<Result> results) {
    return results.stream().anyMatch(r -> r.severity() == Severity.ERROR);
  }

  /** The results for standard error: not infos, as kustomize would show them on every build. */
  public List<Result> forStandardError() {
    return results.stream().filter(r -> r.severity() != Severity.INFO).toList();
  }

  /** The warning about a kustomization of kind Component that calls the function. */
  public static String ofComponent(String kustomization) {
    return "warning: "
        + kustomization
        + ": as a Component it calls kaspr-fn before the kustomization that lists it adds its"
        + " prefix, suffix and namespace, so values such as K_WEB_HOST are without them; list the"
        + " transformer in that kustomization instead";
  }

  /** The list for the host, in pieces that are to be written one after the other. */
  public List<String> yamlParts() {
    return input.parts(items, results);
  }
}
