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

  /** The list for the host, in pieces that are to be written one after the other. */
  public List<String> yamlParts() {
    return input.parts(items, results);
  }
}
